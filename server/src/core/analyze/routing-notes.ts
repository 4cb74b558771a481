import type { AssumptionNote } from './file-analysis';
import type { Route } from './routes';

/** How a router may pass a request on, and what of that the price covers. */
export function routingNotes({
  request: { routing },
  price,
}: Pick<Route, 'request' | 'price'>): AssumptionNote[] {
  if (!routing) return [];
  const { fallbacks, openFallbacks, hosts, onlyHosts, sort } = routing;
  const texts: string[] = [];
  if (fallbacks.length > 0) texts.push(`falls back to ${fallbacks.join(', ')}; low and high span them`);
  if (openFallbacks) texts.push('may fall back to models that are decided at run time; they are not counted');
  if (hosts.length > 0 || sort !== null) {
    const who = [
      hosts.length === 0
        ? ''
        : onlyHosts
          ? `run by ${hosts.join(' or ')}`
          : `run by ${hosts.join(', then ')}, else by others`,
      sort === null ? '' : `chosen by ${sort}`,
    ].filter((part) => part !== '');
    const listed = price === null ? '' : '; who runs it may change the price, this is the one that is listed';
    texts.push(`${who.join(', ')}${listed}`);
  }
  return texts.map((text) => ({ text, changedBy: null }));
}
