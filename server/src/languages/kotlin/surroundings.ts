/** What `this` is called in the IR, and what bare calls inside mean. */
export interface Receiver {
  /** A local name; one that nobody can spell where the receiver has none. */
  readonly name: string;
  /**
   * `builder`: of `apply`, whose bare calls set it up; `scope`: of `with`, `run` and extension functions; `unseen`: of a lambda
   * that is handed to something that may or may not have it for a receiver.
   */
  readonly kind: 'builder' | 'scope' | 'unseen';
}

/** What bare names mean where they stand, as far as the text around tells. */
export interface Surroundings {
  /** Members of the class around. */
  readonly own: ReadonlySet<string>;
  /** Those of them that can be assigned. */
  readonly variables: ReadonlySet<string>;
  /** Names that the function around declares anywhere. */
  readonly locals: ReadonlySet<string>;
  /** Receivers of the lambdas around, innermost first. */
  readonly receivers: readonly Receiver[];
  /** All of it as one text. */
  readonly key: string;
}

const NONE: ReadonlySet<string> = new Set();

export const NOWHERE: Surroundings = {
  own: NONE,
  variables: NONE,
  locals: NONE,
  receivers: [],
  key: '',
};

export function surroundings(parts: Omit<Surroundings, 'key'>): Surroundings {
  const { own, variables, locals, receivers } = parts;
  const words = receivers.map(({ name, kind }) => `${name} ${kind}`);
  const key = [[...own], [...variables], [...locals], words].map((each) => each.join(',')).join('|');
  return { ...parts, key };
}

export function withReceiver(around: Surroundings, receiver: Receiver): Surroundings {
  return surroundings({ ...around, receivers: [receiver, ...around.receivers] });
}

/** A name for one more receiver. */
export function nextReceiver({ receivers }: Surroundings): string {
  return `<this ${receivers.length}>`;
}
