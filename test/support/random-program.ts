type Random = (below: number) => number;

const NAMES = ['a', 'b', 'c', 'd', 'items', 'obj'] as const;

/**
 * A random Python program of a few functions, classes and statements that use the same few names, with circles,
 * recursion and nonsense. It has calls of `show` to look at.
 */
export function randomPythonProgram(random: Random): string {
  const writer = new Writer(random);
  const lines: string[] = ['import os', 'from sdk import Client'];
  const count = 4 + random(8);
  for (let index = 0; index < count; index++) lines.push(...writer.topLevel());
  lines.push(`show(${writer.expression(3)})`);
  return `${lines.join('\n')}\n`;
}

class Writer {
  constructor(private readonly random: Random) {}

  private one<T>(options: readonly T[]): T {
    return options[this.random(options.length)]!;
  }

  private name(): string {
    return this.one(NAMES);
  }

  topLevel(): string[] {
    switch (this.random(5)) {
      case 0:
        return [
          `def f${this.random(3)}(${this.name()}, x=${this.expression(1)}):`,
          ...this.block(3),
          `    return ${this.expression(2)}`,
        ];
      case 1:
        return [
          `class K${this.random(2)}:`,
          `    field = ${this.expression(1)}`,
          '    def __init__(self, x=1):',
          `        self.${this.name()} = ${this.expression(2)}`,
          '    def run(self, a):',
          `        self.${this.name()}.append(${this.expression(2)})`,
          `        show(self.${this.name()})`,
          `        return self.${this.name()}`,
        ];
      default:
        return this.statement(3);
    }
  }

  private block(depth: number): string[] {
    const count = 1 + this.random(3);
    const lines: string[] = [];
    for (let index = 0; index < count; index++) lines.push(...this.statement(depth - 1));
    return lines.map((line) => `    ${line}`);
  }

  private statement(depth: number): string[] {
    const name = this.name();
    const value = () => this.expression(2);
    if (depth <= 0) return [`${name} = ${value()}`];
    switch (this.random(12)) {
      case 0:
        return [`if ${value()}:`, ...this.block(depth), 'else:', ...this.block(depth)];
      case 1:
        return [`for ${name} in ${value()}:`, ...this.block(depth)];
      case 2:
        return [`while ${value()}:`, ...this.block(depth)];
      case 3:
        return ['try:', ...this.block(depth), 'except Exception as e:', ...this.block(depth)];
      case 4:
        return [`${name} += ${value()}`];
      case 5:
        return [`${name}.append(${value()})`];
      case 6:
        return [`${name}[${value()}] = ${value()}`];
      case 7:
        return [`${name}, *${this.name()} = ${value()}`];
      case 8:
        return [`show(${value()})`];
      case 9:
        return [`f${this.random(3)}(${name}, ${value()})`];
      default:
        return [`${name} = ${value()}`];
    }
  }

  expression(depth: number): string {
    const inner = () => this.expression(depth - 1);
    if (depth <= 0) return this.one([this.name(), this.name(), '"text"', '1', 'None', '[]', '{}']);
    switch (this.random(16)) {
      case 0:
        return `${inner()} + ${inner()}`;
      case 1:
        return `(${inner()} if ${inner()} else ${inner()})`;
      case 2:
        return `(${inner()} or ${inner()})`;
      case 3:
        return `f"{${this.name()}} and {${this.name()}}"`;
      case 4:
        return `[${inner()}, *${this.name()}]`;
      case 5:
        return `{"k": ${inner()}, **${this.name()}}`;
      case 6:
        return `f${this.random(3)}(${inner()}, ${inner()})`;
      case 7:
        return `K${this.random(2)}(${inner()}).${this.name()}`;
      case 8:
        return `[${inner()} for ${this.name()} in ${inner()}]`;
      case 9:
        return `${this.name()}[${inner()}]`;
      case 10:
        return `", ".join(${inner()})`;
      case 11:
        return `os.getenv("V", ${inner()})`;
      case 12:
        return `Client(${inner()}, key=${inner()}).${this.name()}`;
      case 13:
        return `(lambda ${this.name()}: ${inner()})(${inner()})`;
      case 14:
        return `list(map(f${this.random(3)}, ${inner()}))`;
      default:
        return inner();
    }
  }
}
