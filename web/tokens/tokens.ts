import type { ThemeConfig } from 'antd';

/** The same values as tokens.css, for code that cannot read custom properties (Ant Design derives shades from them). A test holds the two equal. */
export interface Palette {
  readonly paper: string;
  readonly paperRaised: string;
  readonly paperSunk: string;
  readonly ink: string;
  readonly ink2: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly jade: string;
  readonly jadeWash: string;
  readonly onJade: string;
  readonly cinnabar: string;
  readonly cinnabarWash: string;
  readonly amber: string;
  readonly amberMark: string;
  readonly amberWash: string;
  readonly indigo: string;
  readonly indigoWash: string;
}

export const light: Palette = {
  paper: '#fbfaf7',
  paperRaised: '#ffffff',
  paperSunk: '#f4f2ec',
  ink: '#1c2530',
  ink2: '#55606e',
  line: '#e3e0d8',
  lineStrong: '#c9c4b8',
  jade: '#0e6e62',
  jadeWash: '#e7f2ef',
  onJade: '#ffffff',
  cinnabar: '#b23a26',
  cinnabarWash: '#faece8',
  amber: '#8a5a0f',
  amberMark: '#b7791f',
  amberWash: '#fbf3e2',
  indigo: '#34508c',
  indigoWash: '#ebeff8',
};

export const dark: Palette = {
  paper: '#12171d',
  paperRaised: '#181f27',
  paperSunk: '#0d1116',
  ink: '#e7e4dc',
  ink2: '#a3abb5',
  line: '#2a323c',
  lineStrong: '#414b57',
  jade: '#52b8a8',
  jadeWash: '#16302d',
  onJade: '#0b1512',
  cinnabar: '#e5806c',
  cinnabarWash: '#361d19',
  amber: '#e0ad5a',
  amberMark: '#e0ad5a',
  amberWash: '#33270f',
  indigo: '#93abe0',
  indigoWash: '#1c2740',
};

/** The stack of tokens.css, which follows the page's language. */
const sans = 'var(--sans)';

/** Ant Design's theme from a palette: hairlines instead of shadows, radius 6, dense. The caller adds the algorithm of light or dark. */
export function antTheme(palette: Palette): ThemeConfig {
  return {
    token: {
      colorPrimary: palette.jade,
      colorLink: palette.indigo,
      // Paler shades under the pointer would be too pale to read.
      colorLinkHover: palette.indigo,
      colorLinkActive: palette.indigo,
      colorInfo: palette.indigo,
      colorError: palette.cinnabar,
      colorWarning: palette.amber,
      colorSuccess: palette.jade,
      colorErrorBg: palette.cinnabarWash,
      colorErrorBorder: palette.cinnabar,
      colorWarningBg: palette.amberWash,
      colorWarningBorder: palette.amberMark,
      colorInfoBg: palette.indigoWash,
      colorInfoBorder: palette.line,
      colorSuccessBg: palette.jadeWash,
      colorSuccessBorder: palette.jade,
      colorText: palette.ink,
      colorTextSecondary: palette.ink2,
      colorTextTertiary: palette.ink2,
      colorTextDescription: palette.ink2,
      colorTextPlaceholder: palette.ink2,
      colorBgBase: palette.paper,
      colorBgLayout: palette.paper,
      colorBgContainer: palette.paperRaised,
      colorBgElevated: palette.paperRaised,
      colorBorder: palette.lineStrong,
      colorBorderSecondary: palette.line,
      colorSplit: palette.line,
      fontFamily: sans,
      fontSize: 14,
      fontSizeSM: 13,
      fontSizeLG: 16,
      borderRadius: 6,
      borderRadiusLG: 6,
      borderRadiusSM: 4,
      controlHeight: 32,
      boxShadow: `0 0 0 1px ${palette.line}`,
      boxShadowSecondary: `0 0 0 1px ${palette.lineStrong}`,
      boxShadowTertiary: 'none',
      wireframe: false,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Table: {
        headerBg: palette.paperSunk,
        headerColor: palette.ink2,
        headerSplitColor: 'transparent',
        rowHoverBg: palette.paperSunk,
        cellPaddingBlock: 8,
        cellPaddingInline: 12,
        cellPaddingBlockSM: 6,
        cellPaddingInlineSM: 8,
        borderColor: palette.line,
      },
      Menu: {
        itemBg: 'transparent',
        itemSelectedBg: palette.jadeWash,
        itemSelectedColor: palette.jade,
        itemHeight: 36,
        itemBorderRadius: 6,
      },
      Layout: { headerBg: palette.paper, siderBg: palette.paper, bodyBg: palette.paper },
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        primaryColor: palette.onJade,
        dangerColor: palette.onJade,
      },
      Tag: { defaultBg: palette.paperSunk, defaultColor: palette.ink },
      Tabs: { horizontalMargin: '0 0 16px 0' },
      Segmented: {
        trackBg: palette.paperSunk,
        itemSelectedBg: palette.jadeWash,
        itemSelectedColor: palette.jade,
        itemColor: palette.ink,
        trackPadding: 2,
      },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
      Card: { headerFontSize: 14 },
    },
  };
}
