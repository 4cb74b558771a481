import { Listeners } from './listeners';

/** The workspace folders, by URI. Owned here; replaced as the client adds and removes folders. */
export class Folders {
  private readonly open = new Set<string>();
  private readonly listeners = new Listeners<[uris: readonly string[]]>();

  get uris(): readonly string[] {
    return [...this.open];
  }

  onChange(listener: (uris: readonly string[]) => void): void {
    this.listeners.add(listener);
  }

  change(added: readonly string[], removed: readonly string[]): void {
    for (const uri of removed) this.open.delete(uri);
    for (const uri of added) this.open.add(uri);
    this.listeners.tell(this.uris);
  }
}
