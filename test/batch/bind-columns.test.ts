import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { columnFinder, lastName } from '../../server/src/batch/bind-columns';

describe('columns for what a call leaves open', () => {
  it('are found by the last name of an expression', () => {
    const cases: [string, string | null][] = [
      ['title', 'title'],
      ['row["title"]', 'title'],
      ["row['a b']", 'a b'],
      ['item.title', 'title'],
      ['rows[…].title', 'title'],
      ['row.body.strip()', 'strip'],
      ['items[0]', 'items'],
      ['load(…)["x"]', 'x'],
      ['user?.name', 'name'],
      ['…', null],
      ['', null],
    ];
    for (const [label, name] of cases) assert.equal(lastName(label), name, label);
  });

  it('are the same whatever their case and how words in them are divided', () => {
    const find = columnFinder(['Product Title', 'productTitle', 'Lang'], []);
    assert.equal(find('row["product_title"]', null), 'Product Title');
    assert.equal(find('item.productTitle', null), 'productTitle');
    assert.equal(find('LANG', null), 'Lang');
    assert.equal(find('zip(…)', 'lang'), 'Lang');
    assert.equal(find('row["other"]', 'x'), null);
  });

  it('are those that somebody states, or none', () => {
    const find = columnFinder(
      ['text', 'title'],
      [
        { hole: 't', column: 'TEXT' },
        { hole: 'row["title"]', column: '' },
        { hole: 'row', column: '*' },
      ],
    );
    assert.equal(find('t', 't'), 'text');
    assert.equal(find('row["title"]', 'title'), null);
    assert.equal(find('list(…)', 'row'), '*');
  });
});
