#!/usr/bin/env python3
"""What a data engineer would reach for instead, each peer doing only its own part of the job.

    stages.py DUMP.jsonl.gz DICTIONARY.csv… [--articles 20000] [--runs 3] [--only NAME,…] [--rollcall PROGRAM]

DICTIONARY files have the columns `name`, `short` and `aliases`, as the layers of rollcall. A peer gets
the articles of the dump as strings in memory, except for the two that read the dump themselves. Runs are
interleaved: every peer once, then every peer again. Printed: MB of UTF-8 text a second, the median,
the slowest and the fastest run. A peer whose package is missing is named and left out.

Packages (PyPI): spacy, PyICU, datatrove (with its extra `processing`), flashtext, pyahocorasick.
"""
import argparse, collections, csv, gzip, importlib, itertools, json, os, re, statistics, subprocess, tempfile, time

ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument('dump')
ap.add_argument('dictionary', nargs='+')
ap.add_argument('--key', default='text')
ap.add_argument('--articles', type=int, default=20_000)
ap.add_argument('--runs', type=int, default=3)
ap.add_argument('--only', default='')
ap.add_argument('--rollcall', help='the program, to run the whole job on the same articles, on one core')
a = ap.parse_args()


def forms():
    for path in a.dictionary:
        for row in csv.DictReader(open(path, encoding='utf8')):
            for cell in (row.get('name'), row.get('short'), row.get('aliases')):
                for form in (cell or '').split('|'):
                    if form := re.sub(r'^[a-z]+:', '', form.strip()):
                        yield form, row['id']


with gzip.open(a.dump, 'rt', encoding='utf8') as lines:
    records = list(itertools.islice(lines, a.articles))
texts = [json.loads(r)[a.key] for r in records]
size = sum(len(t.encode('utf8', 'replace')) for t in texts)
names = dict(forms())
scratch = tempfile.TemporaryDirectory()
sample = os.path.join(scratch.name, 'sample.jsonl.gz')
with gzip.open(sample, 'wt', encoding='utf8') as out:
    out.writelines(records)


def spacy_blank(spacy):
    tokenizer = spacy.blank('en').tokenizer

    def run():
        return sum(len(tokenizer(text)) for text in texts)
    return run


def icu_words(icu):
    words = icu.BreakIterator.createWordInstance(icu.Locale.getEnglish())

    def run():
        count = 0
        for text in texts:
            words.setText(text)
            count += sum(1 for _ in words)
        return count
    return run


def aho_corasick(ahocorasick):
    automaton = ahocorasick.Automaton()
    for form, actor in names.items():
        automaton.add_word(form, actor)
    automaton.make_automaton()

    def run():
        return sum(1 for text in texts for _ in automaton.iter(text))
    return run


def flash_text(flashtext):
    processor = flashtext.KeywordProcessor(case_sensitive=True)
    for form, actor in names.items():
        processor.add_keyword(form, actor)

    def run():
        return sum(len(processor.extract_keywords(text)) for text in texts)
    return run


def datatrove_c4(_):
    from datatrove.pipeline.filters import C4QualityFilter
    from datatrove.pipeline.readers import JsonlReader

    def run():
        reader = JsonlReader(scratch.name, text_key=a.key, glob_pattern='sample.jsonl.gz')
        return sum(1 for _ in C4QualityFilter(filter_no_terminal_punct=False).run(reader.run()))
    return run


def plain_script(_):
    """No cleaning, resolution, speakers or copies. (One pattern of all names would be far slower.)"""
    run_of_capitals = re.compile(r"[A-Z][\w.'’-]*(?: (?:of the |of |and )?[A-Z][\w.'’-]*)*")
    quotation = re.compile(r'["“][^"”]+["”]')

    def run():
        mentions, articles, quotes = collections.Counter(), collections.Counter(), 0
        with gzip.open(sample, 'rt', encoding='utf8') as lines:
            for line in lines:
                text = json.loads(line)[a.key]
                found = [names[m] for m in run_of_capitals.findall(text) if m in names]
                mentions.update(found)
                articles.update(set(found))
                quotes += len(quotation.findall(text))
        return mentions.total()
    return run


def whole_job():
    core = min(os.sched_getaffinity(0))

    def run():
        reports = os.path.join(scratch.name, 'reports')
        subprocess.run([a.rollcall, 'run', sample, '--out', reports, '--threads', '1'], check=True,
                       preexec_fn=lambda: os.sched_setaffinity(0, {core}))
        with open(os.path.join(reports, 'latest', 'actors.csv'), encoding='utf8', newline='') as rows:
            return sum(int(row['mentions']) for row in csv.DictReader(rows))
    return run


PEERS = [
    ('spacy', 'blank tokenizer', spacy_blank),
    ('icu', 'word iterator (PyICU)', icu_words),
    ('datatrove', 'JSON lines reader and C4 filter', datatrove_c4),
    ('ahocorasick', 'pyahocorasick over the dictionary', aho_corasick),
    ('flashtext', 'flashtext over the dictionary', flash_text),
    ('json', 'plain script: gzip, json, regex, Counter', plain_script),
]
ready = []
for package, label, make in PEERS:
    if a.only and package not in a.only.split(','):
        continue
    try:
        ready.append((label, make(importlib.import_module(package))))
    except ImportError as missing:
        print(f'{label}: left out, {missing}')
if a.rollcall:
    ready.append(('rollcall run, everything, one core', whole_job()))
speeds, counts = collections.defaultdict(list), {}
for _ in range(a.runs):
    for label, run in ready:
        start = time.perf_counter()
        counts[label] = run()
        speeds[label].append(size / (time.perf_counter() - start) / 1e6)
print(f'{len(texts):,} articles, {size / 1e6:.1f} MB of text, {len(names):,} forms of names, {a.runs} runs')
for label, found in speeds.items():
    print(f'{label:42} {statistics.median(found):8.2f} MB/s  ({min(found):.2f}–{max(found):.2f}), '
          f'{counts[label]:,} found')
