#!/usr/bin/env python3
"""The reports of `rollcall run`, computed by an Apache Spark cluster: the same bytes.

    spark-submit [--master …] spark_rollcall.py PROGRAM PATHS OUT [--parts 64] [--keep DIR] [--map FLAG]… [--reduce FLAG]…

PROGRAM  rollcall, built with `make install` (it needs no Swift on the workers); Spark ships it to them.
PATHS    a file with the path of one dump on each line, as the workers see them.
OUT      the folder of reports on this machine, as for `rollcall run --out`.
--parts  into how many parts the dumps are divided; each is one task, and the unit of a retry.
--keep   a folder on storage that all machines share: partials are written there, named by a digest of
         what they were made from, and a rerun makes again only those that are missing or damaged.
         Without it the partials travel to this machine through Spark (1 GiB in all by default:
         spark.driver.maxResultSize).
--map, --reduce  a flag for `rollcall map` or `rollcall reduce`, such as --map=--root=/srv/news/dumps.

A task that dies is run again by Spark (`local[2]` never retries; `local[2,4]` and every cluster do). Damaged
dumps are recorded inside the partials, and the exit code is that of `rollcall reduce`: 0, or 3 if something was
damaged. Needs pyspark and Java 17.
"""
import argparse
import hashlib
import os
import subprocess
import sys
import tempfile


def partial(program, paths, flags):
    """The partial of some dumps, in bytes; raises if the program could not make one."""
    done = subprocess.run([program, 'map', *flags], input=('\n'.join(paths) + '\n').encode(),
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode != 0:
        raise RuntimeError(f'rollcall map: exit {done.returncode}: {done.stderr.decode(errors="replace")[-2000:]}')
    return done.stdout


def part_name(program_digest, paths, flags):
    """What a kept partial is called: a digest of the program, its flags, and the dumps as they are now."""
    digest = hashlib.sha256(program_digest.encode())
    for flag in flags:
        digest.update(b'\0flag\0' + flag.encode())
    for path in paths:
        there = os.stat(path) if os.path.exists(path) else None
        state = f'{there.st_size} {there.st_mtime_ns}' if there else 'missing'
        digest.update(f'\0path\0{path}\0{state}'.encode(errors='surrogateescape'))
    return f'part-{digest.hexdigest()[:32]}.rcp'


def intact(path):
    """Whether a kept partial is whole: its digest stands in a file beside it."""
    try:
        with open(path, 'rb') as body, open(path + '.sha256') as said:
            return hashlib.file_digest(body, 'sha256').hexdigest() == said.read().strip()
    except FileNotFoundError:
        return False


def keep(path, body):
    """Writes a partial aside and renames it, its digest first, so that no reader meets half of it."""
    for name, data in ((path + '.sha256', hashlib.sha256(body).hexdigest().encode()), (path, body)):
        with tempfile.NamedTemporaryFile(dir=os.path.dirname(path), prefix='.tmp-', delete=False) as aside:
            aside.write(data)
            aside.flush()
            os.fsync(aside.fileno())
        os.rename(aside.name, name)


def digest_of(path):
    with open(path, 'rb') as file:
        return hashlib.file_digest(file, 'sha256').hexdigest()


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('program')
    ap.add_argument('paths')
    ap.add_argument('out')
    ap.add_argument('--parts', type=int, default=64)
    ap.add_argument('--keep')
    ap.add_argument('--map', action='append', default=[])
    ap.add_argument('--reduce', action='append', default=[])
    a = ap.parse_args()

    with open(a.paths, errors='surrogateescape') as lines:
        paths = [line for line in lines.read().split('\n') if line]
    shards = [group for i in range(a.parts) if (group := paths[i::a.parts])]
    program, flags, folder = os.path.basename(a.program), a.map, a.keep
    version = digest_of(a.program)

    # Imported here so that --help works without Spark.
    from pyspark import SparkContext, SparkFiles
    spark = SparkContext(appName='rollcall')
    spark.addFile(a.program)

    def work(groups):
        for group in groups:
            run = SparkFiles.get(program)
            if folder is None:
                yield partial(run, group, flags)
                continue
            path = os.path.join(folder, part_name(version, group, flags))
            if not intact(path):
                keep(path, partial(run, group, flags))
            yield path

    # One group to a task: a failure costs one part. mapPartitions, not pipe: partials are binary,
    # and pipe takes a program that failed half-way for one that succeeded.
    results = spark.parallelize(shards, len(shards)).mapPartitions(work).collect() if shards else []
    spark.stop()

    with tempfile.TemporaryDirectory() as scratch:
        files = results
        if folder is None:
            files = []
            for i, body in enumerate(results):
                files.append(os.path.join(scratch, f'{i:06}.rcp'))
                with open(files[-1], 'wb') as out:
                    out.write(body)
        listing = os.path.join(scratch, 'partials.txt')
        with open(listing, 'w') as out:
            out.writelines(f'{file}\n' for file in files)
        command = [a.program, 'reduce', '--files-from', listing, '--out', a.out, *a.reduce]
        return subprocess.run(command).returncode


if __name__ == '__main__':
    sys.exit(main())
