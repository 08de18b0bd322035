import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Folders in which packs lie, the nearest first; the last is the release's own, which also holds the calendar. */
export type PackPlaces = string | readonly string[];

export function listPlaces(places: PackPlaces): readonly string[] {
  return typeof places === 'string' ? [places] : places;
}

/** The folder of a pack by its name: the nearest place that has it. */
export function folderOfPack(places: PackPlaces, id: string): string {
  const folders = listPlaces(places).map((place) => join(place, id));
  return folders.find((folder) => existsSync(join(folder, 'pack.yaml'))) ?? folders.at(-1) ?? id;
}

/** The release's folder of packs. */
export function releasePlace(places: PackPlaces): string {
  return listPlaces(places).at(-1) ?? '';
}

/** Whether a pack is given by its folder rather than by its name: `./laws/example-2026`. */
export function isPackFolder(given: string): boolean {
  return /[\\/]/.test(given) || given === '.' || given === '..';
}

export interface GivenPacks {
  readonly pack: string;
  readonly with?: readonly string[] | undefined;
}

export interface LocatedPacks extends GivenPacks {
  readonly places: readonly string[];
  /** The folder of the city's law where it is not one of the release's. */
  readonly own: string | undefined;
}

/** Turns packs given by name or by folder into names, and the places in which these are looked for. */
export function locatePacks(released: string, { pack, with: lower }: GivenPacks): LocatedPacks {
  const given = [pack, ...(lower ?? [])];
  const places = given.filter(isPackFolder).map((each) => dirname(resolve(each)));
  const named = (each: string) => (isPackFolder(each) ? basename(resolve(each)) : each);
  return {
    pack: named(pack),
    ...(lower === undefined ? {} : { with: lower.map(named) }),
    places: [...new Set([...places, resolve(released)])],
    own: isPackFolder(pack) && dirname(resolve(pack)) !== resolve(released) ? resolve(pack) : undefined,
  };
}
