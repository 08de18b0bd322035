export { type Engine, type EngineOptions, startEngine } from './start-engine.ts';
