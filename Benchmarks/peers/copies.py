#!/usr/bin/env python3
"""Near copies by datasketch's MinHashLSH (PyPI), for comparison with rollcall's signatures.

    copies.py DUMP.jsonl.gz TRUTH.csv [--key text] [--threshold 0.65] [--permutations 128] [--shingle 5]

DUMP and TRUTH come from a generator of dumps with known copies: TRUTH has the columns `id` and `of`. Every
article joins the earliest one that the index returns; pairs within clusters are compared with those of the truth.
"""
import argparse, collections, csv, gzip, json, re, time

from datasketch import MinHash, MinHashLSH

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def pairs(groups):
    return {(g[j], g[i]) for g in groups for i in range(len(g)) for j in range(i)}


ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument('dump')
ap.add_argument('truth')
ap.add_argument('--key', default='text')
ap.add_argument('--threshold', type=float, default=0.65)
ap.add_argument('--permutations', type=int, default=128)
ap.add_argument('--shingle', type=int, default=5)
a = ap.parse_args()

texts = [json.loads(line)[a.key] for line in gzip.open(a.dump, 'rt')]
size = sum(len(t.encode('utf8', 'replace')) for t in texts)
start = time.perf_counter()
sketches = []
for text in texts:
    words = WORD.findall(text.lower().replace('’', "'"))
    shingles = {' '.join(words[i:i + a.shingle]).encode() for i in range(max(1, len(words) - a.shingle + 1))}
    sketch = MinHash(num_perm=a.permutations)
    sketch.update_batch(shingles)
    sketches.append(sketch)
sketched = time.perf_counter()
index = MinHashLSH(threshold=a.threshold, num_perm=a.permutations)
cluster = {}
for i, sketch in enumerate(sketches):
    near = [j for j in index.query(sketch) if sketch.jaccard(sketches[j]) >= a.threshold]
    if near:
        cluster[i] = min(near)
    else:
        cluster[i] = i
        index.insert(i, sketch)
done = time.perf_counter()

found = collections.defaultdict(list)
for i, j in cluster.items():
    found[j].append(i)
true, root = collections.defaultdict(list), {}
for row in csv.DictReader(open(a.truth)):
    i = int(row['id']) - 1
    root[i] = root[int(row['of']) - 1] if row['of'] else i
    true[root[i]].append(i)
F, T = pairs(found.values()), pairs(true.values())
print(f'pairs: precision {len(F & T) / len(F):.4f}, recall {len(F & T) / len(T):.4f}')
print(f'signatures {size / (sketched - start) / 1e6:.2f} MB/s of text, '
      f'clustering {(done - sketched) / len(texts) * 1e6:.0f} us an article')
