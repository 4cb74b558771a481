import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { BillingProvider, BillingRequest } from '../../shared/src/billing-provider';
import { billingProviders } from '../../shared/src/billing-providers.generated';
import { type GuardOptions, keyHeader, sandboxOrigin, targetOf } from '../../shared/src/key-guard';
import { parsePlainUrl } from '../../shared/src/plain-url';
import { billingRequest, billingRow } from '../support/billing-rows';

const OPEN: GuardOptions = { baseUrl: null, sandbox: null, allowedHttpHosts: [] };
const acme = billingRow();
const ownServer = billingRow({ hosts: [], name: 'Own Server' });

function urlFor(
  url: string,
  options: Partial<GuardOptions> = {},
  row: BillingProvider = acme,
  request: Partial<BillingRequest> = {},
): string | null {
  return targetOf(billingRequest(url, request), row, { ...OPEN, ...options }).target?.url ?? null;
}

describe('a key goes', () => {
  it('to the hosts of its provider', () => {
    assert.equal(
      urlFor('https://api.acme.example/v1/balance?a=1'),
      'https://api.acme.example/v1/balance?a=1',
    );
    assert.equal(urlFor('https://api.acme.example:443/'), 'https://api.acme.example/');
  });

  it('nowhere else', () => {
    const elsewhere = [
      'http://api.acme.example/v1/balance',
      'https://api.acme.example:8443/v1/balance',
      'https://acme.example/',
      'https://api.acme.example.evil.example/',
      'https://evil.example/api.acme.example',
      'https://api.acme.example@evil.example/',
      'https://evil.example\\@api.acme.example/',
      'https://evil.example#@api.acme.example/',
      'https://API.ACME.EXAMPLE/',
      'https://api.acme.example./',
      'https:api.acme.example/',
      '//api.acme.example/',
      'ftp://api.acme.example/',
      'https://api.acme.example /',
      'https://api.acme.example/\r\nhost: evil.example',
      'https://api.acme.example/a/../b',
      'https://api.acme.example/%2e%2E/b',
      'https://127.0.0.1/',
      '',
    ];
    for (const url of elsewhere) assert.equal(urlFor(url), null, url);
  });

  it('is read by the program that sends as it was read here', () => {
    for (const url of ['https://api.acme.example/v1/a%20b/c?x=%2F&y=[1]', 'http://[::1]:8080/x']) {
      const plain = parsePlainUrl(url);
      const sent = new URL(url);
      assert.deepEqual([plain?.host, plain?.path, plain?.query], [sent.hostname, sent.pathname, sent.search]);
    }
  });

  it('to no server that the user names where the provider has its own', () => {
    assert.equal(urlFor('https://api.acme.example/', { baseUrl: 'https://api.acme.example' }), null);
    assert.equal(urlFor('https://evil.example/', { baseUrl: 'https://evil.example' }), null);
  });

  it("to the user's own server, below its base URL", () => {
    const at = (url: string, baseUrl: string | null, allowedHttpHosts: readonly string[] = []) =>
      urlFor(url, { baseUrl, allowedHttpHosts }, ownServer);
    assert.ok(at('https://llm.example/gate/key/info', 'https://llm.example/gate'));
    assert.equal(at('https://llm.example/gateway', 'https://llm.example/gate'), null);
    assert.equal(at('https://llm.example/key/info', 'https://llm.example/gate'), null);
    assert.equal(at('https://other.example/key/info', 'https://llm.example'), null);
    assert.equal(at('https://llm.example/key/info', null), null);
    assert.ok(at('http://localhost:4000/key/info', 'http://localhost:4000'));
    assert.equal(at('http://localhost:4001/key/info', 'http://localhost:4000'), null);
    assert.equal(at('http://llm.example/key/info', 'http://llm.example'), null);
    assert.ok(at('http://llm.example/key/info', 'http://llm.example', ['LLM.example']));
    assert.equal(at('http://llm.example:81/key/info', 'http://llm.example:81', ['llm.example']), null);
    assert.equal(at('http://127.0.0.1.evil.example/', 'http://127.0.0.1.evil.example'), null);
    assert.equal(at('http://0177.0.0.1/', 'http://0177.0.0.1'), null);
  });

  it('to the sandbox instead where there is one, and only on this machine', () => {
    const url = 'https://api.acme.example/v1/balance?a=1';
    const at = (sandbox: string) => urlFor(url, { sandbox });
    assert.equal(at('http://127.0.0.1:9000'), 'http://127.0.0.1:9000/api.acme.example/v1/balance?a=1');
    assert.equal(at('http://127.0.0.1:9000/'), 'http://127.0.0.1:9000/api.acme.example/v1/balance?a=1');
    assert.equal(at(''), url);
    const wrong = ['http://evil.example:9000', 'https://127.0.0.1.evil.example', '127.0.0.1:9000', 'x'];
    for (const sandbox of wrong) {
      assert.equal(at(sandbox), null, sandbox);
      assert.equal(sandboxOrigin(sandbox), null, sandbox);
    }
    assert.equal(urlFor('https://evil.example/', { sandbox: 'http://127.0.0.1:9000' }), null);
    const { target } = targetOf(billingRequest(url), acme, { ...OPEN, sandbox: 'http://127.0.0.1:9000' });
    assert.equal(target?.sandbox, true);
  });
});

describe('the headers of a request', () => {
  const headersOf = (request: Partial<BillingRequest>, row = acme) =>
    targetOf(billingRequest('https://api.acme.example/', request), row, OPEN).target?.headers;

  it("are the provider's and the request's", () => {
    const row = billingRow({ headers: { 'acme-version': '1' } });
    assert.deepEqual(headersOf({ headers: { 'if-none-match': '"a"', 'acme-version': '2' } }, row), {
      accept: 'application/json',
      'if-none-match': '"a"',
      'acme-version': '1',
    });
    assert.equal(headersOf({ method: 'POST', body: '{}' })?.['content-type'], 'application/json');
  });

  it('never name the key, the host or how the message is cut', () => {
    const names = ['authorization', 'host', 'cookie', 'transfer-encoding', 'X-Mixed', 'a b', ''];
    for (const name of names) assert.equal(headersOf({ headers: { [name]: 'x' } }), undefined, name);
    assert.equal(headersOf({ headers: { 'x-a': 'b\r\nhost: evil.example' } }), undefined);
    const own = billingRow({ header: { name: 'xi-api-key', scheme: '' } });
    assert.equal(headersOf({ headers: { 'xi-api-key': 'x' } }, own), undefined);
  });

  it('carry a key as the provider wants it', () => {
    assert.deepEqual(keyHeader(acme, 'sk-acme-1'), { authorization: 'Bearer sk-acme-1' });
    const plain = billingRow({ header: { name: 'x-api-key', scheme: '' } });
    assert.deepEqual(keyHeader(plain, 'k'), { 'x-api-key': 'k' });
    for (const key of ['', 'a b', 'a\r\nb', 'ä', '"\u0000']) assert.equal(keyHeader(acme, key), null);
  });
});

describe('the table of providers that can be connected', () => {
  it('names hosts as they are compared', () => {
    for (const { hosts, header, id } of billingProviders) {
      for (const host of hosts) assert.equal(parsePlainUrl(`https://${host}/`)?.host, host, id);
      assert.match(header.name, /^[a-z-]+$/);
    }
  });
});
