/** The contract between a widget module, the compiler that runs it at build, and the reader's runtime. */

/** A picture in the store: `lens/blobs/<blob>`. Width and height in pixels. */
export interface Picture {
  blob: string;
  width: number;
  height: number;
}

/** One attribute that an author may write on the figure. Without a `default` it is required; `default: null` means that it may be left out. */
export interface Attribute {
  type:
    | 'model'
    | 'layer'
    | 'layers'
    | 'channel'
    | 'channels'
    | 'unit'
    | 'image'
    | 'table'
    | 'label'
    | 'labels'
    | 'number'
    | 'integer'
    | 'choice'
    | 'text';
  describe: string;
  choices?: string[];
  default?: unknown;
}

export type Attributes = Record<string, Attribute>;

/** What a module says of itself on the page of all widgets: texts in Markdown, and an example’s attributes as an author writes them. */
export interface Gallery {
  about: string;
  caption: string;
  example: Record<string, string>;
  /** What keys do, by the keys. */
  keys: Record<string, string>;
}

/** A question to a model, as JSON. */
export interface Question {
  ask: string;
  model: string;
  [field: string]: unknown;
}

/** One report of an answer that forms. */
export interface Step {
  done: number;
  total: number;
  what: string;
  preview?: Pick<Picture, 'blob'> & Partial<Picture>;
}

export interface Asking {
  onProgress?: (step: Step) => void;
  signal?: AbortSignal;
}

/** What an attribute of the type `table` is: for each row a text a column. */
export interface Table {
  columns: string[];
  rows: string[][];
}

/** What `load` is given, at build and in the browser. */
export interface Lens {
  /** The answer's `value`. */
  ask<T>(question: Question, asking?: Asking): Promise<T>;
}

/** What `mount` is given. */
export interface LiveLens extends Lens {
  /** The address of a picture, seen from this page. */
  url(picture: Picture): string;
  /** Makes the element's content this HTML, changing only what differs, with picture addresses made good. */
  draw(element: Element, html: string): void;
  /** Whether the question can be answered without a server. */
  recorded(question: Question): boolean;
  /** Whether a live server stands behind the page. */
  live(): Promise<boolean>;
  /** Brings a reader's own picture to the live server. */
  bring(file: Blob): Promise<Picture>;
}

/** The figure's part of the page's URL fragment. */
export interface State {
  get(): Record<string, string>;
  set(values: Record<string, string>): void;
  /** Called when the fragment changed other than by `set`: a link was followed, or the reader went back. */
  onChange(listener: (values: Record<string, string>) => void): void;
  /** What the text beside the figure shows of it now, by the names that the export `values` gives. */
  tell(values: Record<string, number>): void;
}

/** What a figure says in the language of its page, by key; under `language` which that is. */
export type Words = Record<string, string>;

export interface Mounting<A, D> {
  data: D;
  words: Words;
  attributes: A;
  lens: LiveLens;
  state: State;
}

/** A number of a figure that the text beside it may show, as it is at first; with ends and a step it can be moved. */
export interface LinkedValue {
  value: number;
  from?: number;
  to?: number;
  step?: number;
}

/** A circuit that a figure shows and names, for the journal's catalogue; `html` draws it without anything around. */
export interface DeclaredCircuit {
  title: string;
  kind: string;
  model: string;
  units: string[];
  html: string;
}

/** A widget module. */
export interface Widget<A, D> {
  attributes: Attributes;
  gallery?: Gallery;
  load(lens: Lens, attributes: A): Promise<D>;
  questions?(attributes: A, data: D): Question[];
  render(data: D, attributes: A, words: Words): string;
  values?(data: D, attributes: A): Record<string, LinkedValue>;
  circuit?(data: D, attributes: A, words: Words): DeclaredCircuit | null;
  mount(element: HTMLElement, mounting: Mounting<A, D>): void | Promise<void>;
}

// Answers, as far as the widgets read them.

export interface ModelAnswer {
  id: string;
  title: string;
  input: { height: number; width: number };
  labels: string[];
  layers: LayerAnswer[];
}

export interface LayerAnswer {
  name: string;
  op: string;
  channels: number;
  height: number;
  width: number;
  shown: boolean;
}

export interface PredictAnswer {
  classes: { label: number; name: string; probability: number; logit: number }[];
}

/** The strongest channels at each position, row by row. */
export interface ActivationsAnswer {
  layer: string;
  height: number;
  width: number;
  channels: number;
  top: Strength[][];
  maximum: number;
  /** Of the channels that were named, row by row. */
  maps?: { channel: number; values: number[] }[];
}

export interface Strength {
  channel: number;
  value: number;
}

/** A picture a position, edge to edge on one sheet; `cells` row by row. */
export interface GridAnswer {
  layer: string;
  rows: number;
  columns: number;
  cell: number;
  sheet: Picture;
  /** What was asked about, as the network saw it. */
  image: Picture;
  cells: { magnitude: number; value: number }[];
  maximum: number;
}

/** Of each score, a map over the positions of `layer`, row by row; scores for classes, or for the positions of `to`, row by row. */
export interface SpatialAttributionAnswer {
  layer: string;
  height: number;
  width: number;
  to?: { layer: string; height: number; width: number };
  scores: { label?: number; name?: string; value: number; zero: number; map: number[] }[];
  maximum: number;
}

/** What channels do for a class, or for its difference from another; `map`, where it was asked for, row by row. */
export interface ChannelAttributionAnswer {
  layer: string;
  channels: number;
  height: number;
  width: number;
  score: { value: number; zero: number };
  sum: number;
  for: ChannelEffect[];
  against: ChannelEffect[];
}

export interface ChannelEffect {
  channel: number;
  value: number;
  activation: { sum: number; maximum: number; y: number; x: number };
  map?: number[];
}

/** The group that explains most first. Of each picture a map, row by row, and an effect on each label. */
export interface GroupsAnswer {
  layer: string;
  height: number;
  width: number;
  channels: number;
  unexplained: number;
  labels: { label: number; name: string }[];
  groups: {
    picture: Picture;
    channels: Strength[];
    direction: number[];
    maps: number[][];
    maximum: number;
    effects: number[][];
  }[];
}

/** With the format `sheet` the pictures lie on `sprites` in the order of the results. */
export interface VisualizeAnswer {
  results: { picture: Picture; value: number; frames: Frame[] }[];
  curve: number[][];
  sprites?: Sprites;
}

/** Square pictures on one sheet, row by row; `cell` is the side of one in pixels. */
export interface Sprites {
  picture: Picture;
  cell: number;
  columns: number;
}

export interface Frame {
  step: number;
  picture: Picture;
  value: number;
}

export type Part = 'minimum' | 'slightly-negative' | 'slightly-positive' | 'maximum';

export interface ExamplesAnswer {
  layer: string;
  channel: number;
  range: { min: number; max: number };
  parts: { part: Part; examples: Example[] }[];
}

/** One dataset picture; `y` and `x` are the position in the layer where the unit has the value. */
export interface Example {
  picture: Picture;
  value: number;
  y: number;
  x: number;
  label: string | number;
}

/** Of `units` and of `rows`, `columns` and `kernels` there is one, by what was asked. */
export interface WeightsAnswer {
  from: string;
  layer: string;
  height: number;
  width: number;
  maximum: number;
  units?: { channel: number; exciting: Neighbour[]; inhibiting: Neighbour[] }[];
  rows?: number[];
  columns?: number[];
  kernels?: number[][][];
}

/** `inhibition` is below zero. */
export interface Neighbour {
  channel: number;
  excitation: number;
  inhibition: number;
  kernel: number[];
}

/** What of it there is, is what was asked for. Shares of `accuracy` are of all pictures, counts of a class's own. */
export interface AblateAnswer {
  layer: string;
  picture?: { before: PredictAnswer['classes']; after: PredictAnswer['classes'] };
  accuracy?: {
    pictures: number;
    changed: number;
    before: number;
    after: number;
    classes: { label: number; name: string; pictures: number; before: number; after: number }[];
  };
}

/** A point a picture of the probe set, in its order; the longer side of the map is 0…1. `nearest` in the layer itself. */
export interface EmbeddingAnswer {
  layer: string;
  method: string;
  points: { x: number; y: number; label: string; nearest: number[] }[];
  sprites: Sprites;
  trustworthiness: number;
}

/** What a layer tells apart, as a map; `effects` for the classes that were asked for, in their order. */
export interface AtlasAnswer {
  layer: string;
  samples: number;
  grids: {
    grid: number;
    sprites: { picture: Picture; cell: number; columns: number };
    cells: {
      row: number;
      column: number;
      count: number;
      labels: { label: number; name: string; effect: number }[];
      effect?: number;
      versus?: number;
      effects: number[];
    }[];
  }[];
  axis?: { from: number; to: number };
}

/** `values` of the objective before each step. */
export interface DreamAnswer {
  source: Picture;
  picture: Picture;
  value: number;
  octaves: { width: number; height: number; picture: Picture; values: number[] }[];
}

/** `source`, the picture as the layer saw it. */
export interface CaricatureAnswer {
  layer: string;
  source: Picture;
  picture: Picture;
  value: number;
  curve: number[];
}

/** Matrices are of `layers` × `otherLayers`. `units`, of each two layers at the same place of both lists. */
export interface CompareAnswer {
  pictures: number;
  classes?: {
    accuracy: number;
    otherAccuracy: number;
    disagreements: number;
    examples: { picture: Picture; label: string; taken: string; otherTaken: string }[];
    confusions: { label: string; taken: string; count: number; otherCount: number }[];
  };
  layers: string[];
  otherLayers: string[];
  alignment: Likenesses;
  canonical: Likenesses;
  weighted: Likenesses;
  units: {
    layer: string;
    other: string;
    pairs: { unit: number; other: number; correlation: number }[];
    alone: { unit: number; correlation: number }[];
    otherAlone: { unit: number; correlation: number }[];
    mean: number;
  }[];
}

/** `chance` is what comes out with the other's pictures in another order. */
export interface Likenesses {
  values: number[][];
  chance: number[][];
}
