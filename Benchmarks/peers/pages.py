#!/usr/bin/env python3
"""Main text by trafilatura (PyPI), and the token F1 of any extractor against expected paragraphs.

    pages.py PAGES.warc.gz EXPECTED.jsonl.gz [--texts TEXTS.jsonl]

EXPECTED has `url` and `paragraphs`. TEXTS, one object with `url` and `text` to a line, is what
another program found in the same pages; it is scored in the same way.
"""
import argparse, collections, gzip, json, re, time

import trafilatura

WORD = re.compile(r'\w+')


def responses(path):
    data, at = gzip.open(path).read(), 0
    while (end := data.find(b'\r\n\r\n', at)) >= 0:
        head = data[at:end].decode('latin1')
        length = int(re.search(r'(?im)^content-length:\s*(\d+)', head)[1])
        body = data[end + 4:end + 4 + length]
        at = end + 8 + length
        if re.search(r'(?im)^warc-type:\s*response', head):
            url = re.search(r'(?im)^warc-target-uri:\s*<?([^\s>]+)', head)[1]
            yield url, body.partition(b'\r\n\r\n')[2]


def report(name, texts, wanted):
    scores, total = [], collections.Counter()
    for url, paragraphs in wanted.items():
        got = collections.Counter(WORD.findall(texts.get(url, '').lower()))
        want = collections.Counter(WORD.findall('\n'.join(paragraphs).lower()))
        same = (got & want).total()
        p, r = same / max(1, got.total()), same / max(1, want.total())
        scores.append(2 * p * r / (p + r) if same else 0)
        total.update(same=same, got=got.total(), want=want.total())
    p, r = total['same'] / total['got'], total['same'] / total['want']
    print(f'{name}: mean F1 {sum(scores) / len(scores):.4f} over {len(scores)} pages; '
          f'all tokens: precision {p:.4f}, recall {r:.4f}, F1 {2 * p * r / (p + r):.4f}')


ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument('pages')
ap.add_argument('expected')
ap.add_argument('--texts')
a = ap.parse_args()

wanted = {}
for line in gzip.open(a.expected, 'rt'):
    row = json.loads(line)
    if row['paragraphs']:
        wanted[row['url']] = row['paragraphs']
pages = list(responses(a.pages))
for mode in ({}, {'favor_precision': True}):
    start = time.perf_counter()
    texts = {u: trafilatura.extract(b, url=u, include_comments=False, **mode) or '' for u, b in pages}
    speed = sum(len(b) for _, b in pages) / (time.perf_counter() - start) / 1e6
    report(f'trafilatura {trafilatura.__version__} {mode or ""}({speed:.1f} MB/s of HTML)', texts, wanted)
if a.texts:
    report(a.texts, {r['url']: r['text'] for r in map(json.loads, open(a.texts))}, wanted)
