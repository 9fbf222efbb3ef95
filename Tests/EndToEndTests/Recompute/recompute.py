#!/usr/bin/env python3
"""Computes the reports a second time: recompute.py ROLLCALL FOLDER ANNOTATED.jsonl [ACTORS.csv…]

FOLDER is a set of reports, ANNOTATED the output of `rollcall annotate` over the same inputs with the
same settings. Every column that follows from the annotations, the cluster table and the facts of
`rollcall actors show` is computed here by the formulas of REPORTS.md, slowly, and compared cell by
cell; then the sums over all files are compared with the ledger. Columns that say something about
the text before cleaning, or about titles, which annotations do not hold, are listed in BEYOND;
Tests/ReportsTests/Twin.swift computes those. Prints what differs; exits 1 then.
"""
import csv
import datetime
import gzip
import json
import math
import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from fractions import Fraction

BEYOND = {
    'unresolved': ['titles_seen', 'suggested_entry'], 'syndication': ['min_similarity'],
    'outlets': ['bytes_removed', 'mojibake_articles'],
    'quotes': ['words'],
}
# Tables of which annotations say nothing: titles, removed text, damaged inputs.
ELSEWHERE = ['roles', 'cleaning', 'rejects']
FORMULA = ('=', '+', '-', '@', '\t', '\r', '\n')
# Namesakes that a cell lists.
MOST = 20
ALL_PAIRS = os.environ.get('COMENTIONS') == 'all'
MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
DATED = re.compile(
    r' (?:(?:in|on|during|early|late|since) |mid-)(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?(?:%s)(?![A-Za-z])'
    % MONTHS)
NOT_A_PICTURE = re.compile('(?:In|On|By|After|Since|Before|At|During|But|And|The) ')
MINIMUM_PAIR = int(os.environ.get('MINIMUM_PAIR', '3'))
# Bytes that reports keep of a name and of a sentence.
LONGEST_NAME, LONGEST_EVIDENCE = 160, 1000
faults = []


def bytewise(text):
    return text.encode('utf-8', 'surrogatepass')


def guarded(text):
    guard = "'" if text.startswith(FORMULA) or (text.startswith("'") and text[1:].startswith(FORMULA)) else ''
    return guard + ''.join(' ' if ord(c) < 32 or 127 <= ord(c) < 160 else c for c in text)


def short(text, most=LONGEST_NAME):
    return text.encode('utf-8')[:most].decode('utf-8', 'ignore')


def score(value):
    if value is None:
        return ''
    text = '%.6f' % value
    return '0.000000' if text == '-0.000000' else text


def share(part, whole):
    return part / whole if whole else None


def read_table(folder, name):
    path = os.path.join(folder, name + '.csv')
    if not os.path.exists(path):
        path += '.gz'
    opener = gzip.open if path.endswith('.gz') else open
    with opener(path, 'rt', encoding='utf-8', newline='') as file:
        rows = list(csv.reader(file, strict=True))
    return rows[0], rows[1:]


class Mention:
    def __init__(self, entry, sentence):
        self.start, self.end = entry['start'], entry['end']
        self.surface, self.rule, self.kind = short(entry['text']), entry['rule'], entry['kind']
        self.sentence, self.name = sentence, short(entry.get('name', ''))
        actor = entry['actor']
        self.actor = short(actor) if actor and not actor.startswith('l.') else None
        self.is_place = bool(entry['actor']) and entry['actor'].startswith('l.')
        self.by_name = bool(self.actor) and self.actor[2:3] == '?'
        self.candidates = entry.get('candidates', [])
        self.counts = self.rule != 'demonym'


class Quote:
    """One quotation; its pieces share a number."""

    def __init__(self, article, pieces):
        self.pieces = pieces
        kinds = {piece['kind'] for piece in pieces}
        self.kind = pieces[0]['kind'] if len(kinds) == 1 else 'mixed'
        speaker = pieces[0].get('speaker')
        actor = speaker and speaker['actor']
        self.speaker = short(actor) if actor and not actor.startswith('l.') else None
        self.rule = speaker['rule'] if speaker else ''
        self.speaker_text = speaker['text'] if speaker else ''
        self.speaker_name = speaker['name'] if speaker else ''
        self.is_known = bool(speaker) and actor is not None
        self.verb = next((piece['verb'] for piece in pieces if piece['verb']), '')
        self.subjects = {
            mention.actor for piece in pieces for mention in article.mentions
            if mention.sentence >= 0 and mention.counts and mention.actor
            and piece['start'] <= mention.start and mention.end <= piece['end']}


class Article:
    def __init__(self, entry):
        self.id, self.outlet, self.day = entry['article_id'], entry['outlet'], entry['day']
        self.title, self.text = entry['title'], entry['text'].encode('utf-8')
        self.sentences = entry['sentences']
        self.dated = None if self.day == 'undated' else self.day
        self.mentions = [Mention(item, -1) for item in entry['title_mentions']]
        for item in entry['mentions']:
            place = next(i for i, (a, b) in enumerate(self.sentences) if a <= item['start'] < b)
            self.mentions.append(Mention(item, place))
        numbers = sorted({piece['quote'] for piece in entry['quotes']})
        self.quotes = [Quote(self, [p for p in entry['quotes'] if p['quote'] == n]) for n in numbers]
        self.tokens = entry['tokens']
        self.distinct, self.placement = True, 'distinct'
        self.own = defaultdict(list)
        for mention in self.mentions:
            if mention.actor and mention.counts:
                self.own[mention.actor].append(mention)

    def slice(self, start, end):
        return self.text[start:end].decode('utf-8')


class Facts:
    """What `rollcall actors show` says of actors."""

    def __init__(self, program, ids, files):
        self.facts = {}
        flags = [flag for file in files for flag in ('--actors', file)]
        ids = sorted(ids)
        while ids:
            shown = subprocess.run(
                [program, 'actors'] + flags + ['show'] + ids, check=True, capture_output=True, text=True).stdout
            for block in re.split(r'\n(?=\S)', shown.rstrip('\n')):
                lines = block.split('\n')
                fact = self.facts[lines[0]] = {'roles': []}
                for line in lines[1:]:
                    key, value = line[2:12].strip(), line[12:]
                    if key == 'role':
                        fact['roles'].append(value)
                    else:
                        fact[key] = value
            ids = sorted({fact['parent'] for fact in self.facts.values() if 'parent' in fact} - set(self.facts))

    def get(self, actor, key):
        return self.facts.get(actor, {}).get(key, '')

    def role(self, actor, day):
        """The office held on a day, the one begun last; the last of equals."""
        best = None
        for text in self.facts.get(actor, {}).get('roles', []):
            found = re.fullmatch(r'(\S+) ?(.*?)(?:, (\S+) to ([^\s,]+))?(?:, confirmed .*)?', text)
            office, title, begun, ended = found.groups()
            begun = '' if begun in (None, '?') else begun
            if not begun and ended in (None, '?') and 'confirmed' not in text:
                continue
            if begun > day or (ended not in (None, '?') and ended < day):
                continue
            if best is None or best[0] <= begun:
                best = (begun, title or office)
        return best[1] if best else ''

    def above(self, actor):
        chain = []
        parent = self.get(actor, 'parent')
        while parent and parent != actor and parent not in chain and parent in self.facts:
            chain.append(parent)
            parent = self.get(parent, 'parent')
        return chain


class Reports:
    def __init__(self, program, folder, annotated, files):
        self.folder = folder
        self.articles, self.rejected = [], Counter()
        with open(annotated, encoding='utf-8') as lines:
            for line in lines:
                entry = json.loads(line)
                if entry['disposition'] == 'kept':
                    self.articles.append(Article(entry))
                else:
                    self.rejected[entry['disposition']] += 1
        self.by_id = {article.id: article for article in self.articles}
        head, self.clusters = read_table(folder, 'syndication')
        for row in self.clusters:
            row = dict(zip(head, row))
            for kind in ('copies', 'derived', 'superseded'):
                for item in row[kind].split(' ') if row[kind] else []:
                    self.by_id[item].placement = kind
                    self.by_id[item].distinct = kind == 'derived'
        self.distinct = [article for article in self.articles if article.distinct]
        head, rows = read_table(folder, 'quotes')
        # Words of a piece: annotations do not divide words from other tokens.
        self.words = defaultdict(int)
        for row in rows:
            row = dict(zip(head, row))
            self.words[row['article_id'], int(row['quote'])] += int(row['words'])
        self.actors = self.all_actors()
        known = {a for a in self.actors if a[2:3] != '?'}
        known |= {c for article in self.articles for m in article.mentions for c in m.candidates}
        self.facts = Facts(program, known, files)
        self.quotes = [(q, article) for article in self.articles for q in article.quotes]
        self.attributed = [(q, article) for q, article in self.quotes if q.speaker]
        self.said_by = defaultdict(list)
        for q, article in self.attributed:
            self.said_by[q.speaker].append((q, article))
        self.spoken_of = Counter(
            actor for q, article in self.attributed for actor in q.subjects - {q.speaker})
        self.having = defaultdict(list)
        self.names, self.demonyms, self.candidacies = defaultdict(set), Counter(), Counter()
        for article in self.articles:
            for actor in article.own:
                self.having[actor].append(article)
            for m in article.mentions:
                if m.actor:
                    self.names[m.actor].add(m.name)
                    self.demonyms[m.actor] += not m.counts
                if m.counts:
                    self.candidacies.update(set(m.candidates))

    def quote_words(self, quote, article):
        return self.words[guarded(article.id), quote.pieces[0]['quote']]

    def all_actors(self):
        ids = {m.actor for article in self.articles for m in article.mentions if m.actor}
        ids |= {q.speaker for article in self.articles for q in article.quotes if q.speaker}
        distinct, mentions = Counter(), Counter()
        for article in self.articles:
            for actor, own in article.own.items():
                mentions[actor] += len(own)
                distinct[actor] += article.distinct
        return sorted(ids, key=lambda a: (-distinct[a], -mentions[a], bytewise(a)))

    def known(self, actor):
        return actor[2:3] != '?'

    def name(self, actor):
        if self.known(actor):
            return self.facts.get(actor, 'name')
        return max(self.names[actor], key=bytewise)

    def kind(self, actor):
        if self.known(actor):
            return self.facts.get(actor, 'kind')
        return 'person' if actor.startswith('p.') else 'organization'

    # Tables, each a list of rows of the columns of its file.

    def table_actors(self):
        voices = Counter()
        for article in self.distinct:
            for actor, own in article.own.items():
                voices[self.kind(actor)] += len(own)
        for actor in self.actors:
            having = self.having[actor]
            distinct = [article for article in having if article.distinct]
            own = [mention for article in having for mention in article.own[actor]]
            firsts = sorted(min(m.sentence for m in article.own[actor]) + 1 for article in having)
            middle = len(firsts)
            median = (firsts[(middle - 1) // 2] + firsts[middle // 2]) / 2 if firsts else None
            prominence = None
            if distinct:
                total = Fraction(0)
                for article in distinct:
                    first = min(m.sentence for m in article.own[actor]) + 1
                    total += 1 - Fraction(max(first, 1) - 1, max(1, len(article.sentences)))
                prominence = float(total / len(distinct))
            mine = self.said_by.get(actor, [])
            quoting = {article.id: article for q, article in mine}
            days = [article.dated for article in having if article.dated]
            outlets = Counter(article.outlet for article in having)
            company = {other for article in distinct for other in article.own
                       if self.known(other) and other != actor}
            voice = sum(len(article.own[actor]) for article in distinct)
            yield [
                actor, guarded(self.name(actor)), self.kind(actor), self.facts.get(actor, 'country'),
                self.facts.get(actor, 'wikidata'), 'yes' if self.known(actor) else 'no',
                guarded(self.facts.role(actor, max(days))) if days else '', len(having), len(distinct),
                len(outlets),
                sum(len({m.sentence for m in article.own[actor] if m.sentence >= 0}) for article in having),
                len(own), voice, sum(m.sentence < 0 for m in own), sum(m.sentence < 3 for m in own),
                score(median), score(prominence), score(share(len(distinct), len(self.distinct))),
                score(share(voice, voices[self.kind(actor)])), score(share(len(having), len(distinct))),
                len(mine), sum(self.quote_words(q, article) for q, article in mine), len(quoting),
                score(share(sum(article.distinct for article in quoting.values()), len(distinct))),
                score(share(len(mine), len(self.attributed))),
                self.spoken_of[actor],
                len(company),
                score(sum(n * n for n in outlets.values()) / len(having) ** 2 if having else None),
                min(days, default=''), max(days, default=''),
                self.demonyms[actor], self.candidacies[actor],
                self.facts.get(actor, 'parent'),
            ]

    def places(self, key):
        """For each place and actor: articles, distinct ones, mentions, quotations and their words."""
        rows = defaultdict(lambda: [0, 0, 0, 0, 0])
        for article in self.articles:
            for actor, own in article.own.items():
                row = rows[key(article), actor]
                row[0] += 1
                row[1] += article.distinct
                row[2] += len(own)
            for quote in article.quotes:
                if quote.speaker:
                    rows[key(article), quote.speaker][3] += 1
                    rows[key(article), quote.speaker][4] += self.quote_words(quote, article)
        return rows

    def table_actor_days(self):
        all_of = Counter(article.day for article in self.distinct)
        rows = self.places(lambda article: article.day)
        for (day, actor), row in sorted(rows.items(), key=lambda item: tuple(map(bytewise, item[0]))):
            yield [day, actor] + row + [all_of[day], score(share(10000 * row[1], all_of[day]))]

    def table_actor_outlets(self):
        all_of = Counter(article.outlet for article in self.distinct)
        having = Counter(actor for article in self.distinct for actor in article.own)
        rows = self.places(lambda article: article.outlet)
        for (outlet, actor), row in sorted(
                rows.items(), key=lambda item: (bytewise(item[0][1]), -item[1][0], bytewise(item[0][0]))):
            own = share(row[1], all_of[outlet])
            general = share(having[actor], len(self.distinct))
            over = own / general if own is not None and general else None
            yield [actor, guarded(outlet)] + row[:4] + [all_of[outlet], score(own), score(over)]

    def table_comentions(self):
        def known(actors):
            return {actor for actor in actors if ALL_PAIRS or self.known(actor)}
        windows = {
            'article': [known(article.own) for article in self.distinct],
            'sentence': [
                known({m.actor for m in article.mentions if m.actor and m.counts and m.sentence == place})
                for article in self.distinct for place in range(len(article.sentences))],
        }
        rows = []
        for window, sets in windows.items():
            single, pairs, n = Counter(), Counter(), len(sets)
            for actors in sets:
                single.update(actors)
                ordered = sorted(actors, key=bytewise)
                pairs.update((a, b) for i, a in enumerate(ordered) for b in ordered[i + 1:])
            for (a, b), both in pairs.items():
                if both < MINIMUM_PAIR:
                    continue
                na, nb = single[a], single[b]
                pmi = math.log2(both * n / (na * nb))
                g2 = 0.0
                for o, r, c in ((both, na, nb), (na - both, na, n - nb), (nb - both, n - na, nb),
                                (n - na - nb + both, n - na, n - nb)):
                    if o > 0:
                        g2 += o * math.log(o / (r * c / n))
                g2 = max(0.0, 2 * g2)
                if both < na * nb / n:
                    g2 = -g2
                rows.append([a, b, window, both, na, nb, n, score(pmi),
                             score(None if both == n else pmi / -math.log2(both / n)), score(g2),
                             score(share(both, na + nb - both))])
        return sorted(rows, key=lambda row: (-float(row[9]), bytewise(row[0]), bytewise(row[1]), row[2]))

    def table_bursts(self):
        by_day = defaultdict(list)
        for article in self.distinct:
            if article.dated:
                by_day[datetime.date.fromisoformat(article.dated)].append(article)
        rows = []
        for day, today in by_day.items():
            base = [other for other in by_day if 2 <= (day - other).days <= 29]
            if len(base) < 7:
                continue
            n = sum(len(by_day[other]) for other in base)
            for actor in {actor for article in today for actor in article.own}:
                having = [article for article in today if actor in article.own]
                before = sum(actor in article.own for other in base for article in by_day[other])
                expected = len(today) * before / n
                z = 2 * (math.sqrt(len(having) + 0.375) - math.sqrt(expected + 0.375))
                if len(having) < 5 or z < 3:
                    continue
                beside = Counter(other for article in having for other in article.own if other != actor)
                top = min(beside, key=lambda other: (-beside[other], bytewise(other)), default='')
                most = max(len(article.own[actor]) for article in having)
                headline = next(article.title for article in having if len(article.own[actor]) == most)
                rows.append([
                    str(day), actor, len(having), score(expected), len(base),
                    score(share(len(having), expected)), score(z),
                    'yes' if len({article.outlet for article in having}) > 1 else 'no', top,
                    guarded(headline)])
        return sorted(rows, key=lambda row: (row[0], -float(row[6]), bytewise(row[1])))

    def table_speakers(self):
        rows = []
        for actor, mine in self.said_by.items():
            verbs = Counter(q.verb for q, article in mine if q.verb)
            words = sum(self.quote_words(q, article) for q, article in mine)
            rows.append([
                actor, guarded(self.name(actor)), len(mine),
                *(sum(q.kind == kind for q, article in mine) for kind in ('direct', 'indirect', 'mixed')),
                words, score(share(words, len(mine))),
                len({article.id for q, article in mine if article.distinct}),
                len({article.outlet for q, article in mine}), score(share(len(mine), len(self.attributed))),
                min(verbs, key=lambda verb: (-verbs[verb], bytewise(verb)), default=''),
                *(sum(q.rule == rule for q, article in mine) for rule in ('name', 'surname', 'role', 'pronoun')),
            ])
        return sorted(rows, key=lambda row: (-row[2], bytewise(row[0])))

    def table_speaker_subjects(self):
        rows = defaultdict(lambda: [0, 0])
        for quote, article in self.attributed:
            for subject in quote.subjects:
                rows[quote.speaker, subject][0] += 1
                rows[quote.speaker, subject][1] += self.quote_words(quote, article)
        return [[*key, *row] for key, row in sorted(
            rows.items(), key=lambda item: (-item[1][0], bytewise(item[0][0]), bytewise(item[0][1])))]

    def table_quotes(self):
        for quote, article in self.quotes:
            for number, piece in enumerate(quote.pieces):
                speaker = piece.get('speaker')
                actor = speaker and speaker['actor']
                yield [
                    guarded(article.id), piece['quote'], number + 1, piece['kind'],
                    actor if actor and not actor.startswith('l.') else '',
                    guarded(speaker['text']) if speaker else '', speaker['rule'] if speaker else '',
                    piece['verb'], None, piece['start'], piece['end'], guarded(article.title), article.day,
                    guarded(article.outlet), guarded(article.slice(piece['start'], piece['end']))]

    def table_resolution(self):
        counts, namesakes = Counter(), defaultdict(set)
        for article in self.articles:
            for mention in article.mentions:
                if mention.actor:
                    counts[mention.actor, mention.surface, mention.rule] += 1
                    namesakes[mention.surface].add(mention.actor)
                elif mention.counts:
                    namesakes[mention.surface].update(mention.candidates)
        for quote, article in self.attributed:
            if quote.rule == 'pronoun':
                counts[quote.speaker, quote.speaker_text, 'pronoun'] += 1
        for (actor, surface, rule), count in sorted(
                counts.items(), key=lambda item: (bytewise(item[0][0]), -item[1], bytewise(item[0][1]), item[0][2])):
            others = sorted(namesakes[surface] - {actor}, key=bytewise)[:MOST] if rule != 'pronoun' else []
            yield [actor, guarded(surface), rule, count, ' '.join(others)]

    def table_unresolved(self):
        order = ['person', 'place', 'government', 'group', 'organization']
        rows = {}

        def see(surface, article):
            row = rows.setdefault(surface, {
                'distinct': set(), 'mentions': 0, 'quotes': 0, 'kinds': Counter(), 'candidates': set(),
                'example': article.id})
            if article.distinct:
                row['distinct'].add(article.id)
            return row
        for article in self.articles:
            for mention in article.mentions:
                if not mention.counts or mention.is_place or (mention.actor and not mention.by_name):
                    continue
                row = see(mention.name if mention.by_name else mention.surface, article)
                row['mentions'] += 1
                row['kinds'][mention.kind] += 1
                row['candidates'].update(mention.candidates)
            for quote in article.quotes:
                if quote.speaker and not self.known(quote.speaker):
                    see(quote.speaker_name, article)['quotes'] += 1
                elif quote.rule and not quote.is_known and (quote.rule, quote.speaker_text) != ('role', quote.speaker_name):
                    # Somebody unknown: the form of the first mention, if it counts at all. A role whose
                    # bearer nobody knows is named by its own words.
                    own = [m for m in article.mentions
                           if not m.actor and not m.is_place and m.name == quote.speaker_name]
                    if any(m.counts for m in own):
                        see(own[0].surface, article)['quotes'] += 1
        for surface, row in sorted(rows.items(), key=lambda item: (-len(item[1]['distinct']), bytewise(item[0]))):
            kind = max(order, key=lambda kind: (row['kinds'][kind], -order.index(kind)))
            yield [guarded(surface), kind, len(row['distinct']), row['mentions'], row['quotes'], None,
                   ' '.join(sorted(row['candidates'], key=bytewise)[:MOST]), guarded(row['example']), None]

    def table_syndication(self):
        rows = []
        head, given = read_table(self.folder, 'syndication')
        for row in given:
            row = dict(zip(head, row))
            lists = [row[kind].split(' ') if row[kind] else [] for kind in ('copies', 'derived', 'superseded')]
            first = self.by_id[row['cluster']]
            members = [first] + [self.by_id[item] for items in lists for item in items]
            days = [article.dated for article in members if article.dated]
            top = sorted(first.own, key=lambda actor: (-len(first.own[actor]), bytewise(actor)))[:3]
            rows.append([
                guarded(first.id), len(members), len({article.outlet for article in members}),
                min(days, default=''), max(days, default=''), None, guarded(first.title), ' '.join(top),
                *(' '.join(items) for items in lists)])
        return sorted(rows, key=lambda row: (-row[1], bytewise(row[0])))

    def table_rollups(self):
        rows = []
        parents = {parent for actor in self.actors for parent in self.facts.above(actor)}
        for parent in parents:
            below = {actor for actor in self.actors if parent in self.facts.above(actor)}
            everyone = below | {parent}
            having = [article for article in self.articles if everyone & set(article.own)]
            mine = [(q, article) for q, article in self.attributed if q.speaker in everyone]
            rows.append([
                parent, guarded(self.facts.get(parent, 'name')), len(below), len(having),
                sum(article.distinct for article in having),
                sum(len(article.own.get(actor, ())) for article in having for actor in everyone), len(mine),
                sum(self.quote_words(q, article) for q, article in mine)])
        return sorted(rows, key=lambda row: (-row[4], bytewise(row[0])))

    def is_word(self, text):
        """A token with a letter or a digit; UAX #29 makes one token of each other mark."""
        return any(c.isalnum() for c in text)

    def table_outlets(self):
        by_outlet = defaultdict(list)
        for article in self.articles:
            by_outlet[article.outlet].append(article)
        rows = []
        for outlet, own in by_outlet.items():
            quotes = [quote for article in own for quote in article.quotes]
            actors = Counter(actor for article in own for actor in article.own)
            total = sum(actors.values())
            days = [article.dated for article in own if article.dated]
            words = sum(self.is_word(article.slice(a, b)) for article in own for a, b in article.tokens)
            rows.append([
                outlet, len(own), sum(article.distinct for article in own),
                sum(article.placement == 'copies' for article in own), words, None, None, len(quotes),
                score(share(sum(q.speaker is not None for q in quotes), len(quotes))), len(actors),
                score(sum(n * n for n in actors.values()) / total ** 2 if total else None),
                min(days, default=''), max(days, default='')])
        rows.sort(key=lambda row: (-row[1], bytewise(row[0])))
        return [[guarded(row[0])] + row[1:] for row in rows]

    def is_caption(self, line):
        """Whether the first sentence dates a picture."""
        if not 40 <= len(line.encode()) <= 700 or not 'A' <= line[0] <= 'Z' or NOT_A_PICTURE.match(line):
            return False
        dated, end = DATED.search(line), re.search(r'[a-z0-9]\. ', line)
        return bool(dated) and (not end or dated.start() <= end.start())

    def counted_lines(self, article):
        """The lines of an article that could be furniture of the page, with their kinds."""
        lines = [line for line in article.text.decode('utf-8').split('\n') if line]
        captions = [self.is_caption(line) for line in lines]
        counts = Counter()
        for number, line in enumerate(lines):
            size = len(line.encode())
            run = re.search('C*$', ''.join('-C'[c] for c in captions[:number])).group() + \
                re.match('C*', ''.join('-C'[c] for c in captions[number:])).group()
            if size < 3:
                continue
            if captions[number] and len(run) >= 3:
                counts[line, 'caption'] += 1
            elif size <= (320 if number < 2 or number >= len(lines) - 3 else 80) \
                    and re.search('[A-Za-z]', line) and not re.search('["“”„«»]', line):
                counts[line, 'line'] += 1
        return [key for key, count in counts.items() if count < 3]

    def table_boilerplate(self):
        having = defaultdict(list)
        totals = Counter(article.outlet for article in self.distinct)
        for article in self.articles:
            if article.placement == 'distinct':
                for line, kind in self.counted_lines(article):
                    having[article.outlet, line, kind].append(article)
        rows = []
        for (outlet, line, kind), own in having.items():
            if len(own) < 3 if kind == 'caption' else len(own) < 5 or len(own) * 100 < totals[outlet]:
                continue
            days = [article.dated for article in own if article.dated]
            rows.append([
                outlet, line, kind, len(own), score(share(len(own), totals[outlet])), min(days, default=''),
                max(days, default=''), guarded(own[0].id)])
        rows.sort(key=lambda row: (-row[3], bytewise(row[0]), bytewise(row[1]), row[2] == 'caption'))
        return [[guarded(row[0]), guarded(row[1])] + row[2:] for row in rows]

    def table_evidence(self):
        for actor in self.actors:
            limit = 3 if self.known(actor) else 1
            texts = set()
            for article in self.having[actor]:
                if len(texts) == limit:
                    break
                places = [m.sentence for m in article.own[actor] if m.sentence >= 0]
                start, end = article.sentences[min(places)] if places else (0, len(article.title.encode()))
                text = short(article.slice(start, end) if places else article.title, LONGEST_EVIDENCE)
                end = start + len(text.encode('utf-8'))
                if text in texts:
                    continue
                texts.add(text)
                yield [actor, len(texts), guarded(article.id), min(places) + 1 if places else 0, start, end,
                       guarded(article.title), article.day, guarded(article.outlet), guarded(text)]

    def table_run(self):
        """The figures that annotations tell; the order is that of the file."""
        plain = [m for article in self.articles for m in article.mentions if m.counts]
        figures = {
            'articles_read': len(self.articles) + sum(self.rejected.values()),
            'articles_kept': len(self.articles), 'articles_distinct': len(self.distinct),
            'articles_derived': sum(article.placement == 'derived' for article in self.articles),
            'articles_duplicate': sum(article.placement == 'copies' for article in self.articles),
            'articles_superseded': sum(article.placement == 'superseded' for article in self.articles),
            'articles_undated': sum(not article.dated for article in self.articles),
            'sentences': sum(len(article.sentences) for article in self.articles),
            'words': sum(row[4] for row in self.table_outlets()),
            'mentions': sum(not m.is_place for m in plain),
            'mentions_resolved': sum(bool(m.actor) and not m.by_name for m in plain),
            'mentions_by_name': sum(m.by_name for m in plain),
            'mentions_ambiguous': sum(bool(m.candidates) for m in plain),
            'mentions_unknown': sum(not m.actor and not m.is_place and not m.candidates for m in plain),
            'mentions_demonym': sum(not m.counts for article in self.articles for m in article.mentions),
            'mentions_place': sum(m.is_place for m in plain),
            'quotes': len(self.quotes), 'quotes_attributed': len(self.attributed),
            'quotes_unattributed': len(self.quotes) - len(self.attributed),
            'quote_words_attributed': sum(self.quote_words(q, article) for q, article in self.attributed),
            'actors': len(self.actors), 'actors_in_dictionary': sum(map(self.known, self.actors)),
            'actors_by_name': sum(not self.known(actor) for actor in self.actors),
            'outlets': len({article.outlet for article in self.articles}),
            'days': len({article.dated for article in self.articles if article.dated}),
            'clusters': len(self.clusters),
        }
        for reason, count in self.rejected.items():
            figures['rejected_' + reason] = count
        for name, value, unit in read_table(self.folder, 'run')[1]:
            if name.startswith('rejected_'):
                figures.setdefault(name, 0)
            yield [name, figures.get(name), None]


def compare(reports, folder):
    columns = 0
    for name in sorted(file.split('.')[0] for file in os.listdir(folder) if '.csv' in file):
        if name in ELSEWHERE:
            continue
        head, found = read_table(folder, name)
        expected = [list(row) for row in getattr(reports, 'table_' + name)()]
        if len(found) != len(expected):
            faults.append(f'{name}: {len(found)} rows for {len(expected)}')
        columns += len(head) - len(BEYOND.get(name, []))
        seen = set()
        for line, (row, other) in enumerate(zip(found, expected)):
            for column, cell, value in zip(head, row, other):
                # Nothing stands for what is computed elsewhere.
                if value is not None and column not in BEYOND.get(name, []) and cell != str(value):
                    if column not in seen:
                        seen.add(column)
                        faults.append(f'{name}:{line + 2}: {column} is {cell!r} for {value!r} of {row[:3]}')
    return columns


def reconcile(folder):
    """The sums over all files, by their headers."""
    def column(table, name):
        head, rows = read_table(folder, table)
        return sum(int(row[head.index(name)]) for row in rows)
    run = {row[0]: int(row[1]) for row in read_table(folder, 'run')[1]}
    rejected = sum(value for name, value in run.items() if name.startswith('rejected_'))
    sums = [
        (run['articles_read'], run['articles_kept'] + rejected),
        (run['articles_kept'], run['articles_distinct'] + run['articles_duplicate'] + run['articles_superseded']),
        (run['mentions'], sum(run['mentions_' + kind] for kind in ('resolved', 'by_name', 'ambiguous', 'unknown'))),
        (column('actors', 'mentions'), run['mentions_resolved'] + run['mentions_by_name']),
        (run['quotes'], run['quotes_attributed'] + run['quotes_unattributed']),
        (column('outlets', 'articles'), run['articles_kept']),
        (column('outlets', 'quotes'), run['quotes']),
        (column('outlets', 'words'), run['words']),
        (column('outlets', 'bytes_removed'), run['bytes_removed']),
        (column('cleaning', 'bytes'), run['bytes_removed']),
        (column('speakers', 'quotes'), run['quotes_attributed']),
        (column('speakers', 'words'), run['quote_words_attributed']),
    ]
    for name in ('articles', 'articles_distinct', 'mentions', 'quotes'):
        sums.append((column('actors', name), column('actor_days', name)))
        sums.append((column('actors', name), column('actor_outlets', name)))
    for number, (left, right) in enumerate(sums):
        if left != right:
            faults.append(f'sum {number}: {left} is not {right}')
    return len(sums)


def main():
    program, folder, annotated, *files = sys.argv[1:]
    reports = Reports(program, folder, annotated, files)
    columns, sums = compare(reports, folder), reconcile(folder)
    for line in faults:
        print(line)
    print(f'{len(reports.articles)} articles, {columns} columns, {sums} sums')
    sys.exit(1 if faults else 0)


main()
