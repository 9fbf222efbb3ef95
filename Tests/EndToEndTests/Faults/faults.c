// Lets one call that writes fail, or ends the process there: for the tests of publication.
//
// Preloaded into the program. Counted are calls that change files: open for writing, write,
// pwrite, fsync, fdatasync, rename, close of a file that was written, mkdir, symlink, ftruncate, unlink. FAULT_AT=n chooses the
// n-th; FAULT_MODE says what happens there: `kill` (the process ends as by kill -9), `eio` (this
// call fails), `enospc` (this call and all later ones that need space fail: the disk is full).
// FAULT_COUNT names a file for the number of calls, written when the process ends by itself.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_int calls;
static atomic_char written[4096];
static long at = -1;
static char mode;

__attribute__((constructor)) static void begin(void) {
  const char *text = getenv("FAULT_AT");
  if (text) at = atol(text);
  text = getenv("FAULT_MODE");
  mode = text && !strcmp(text, "kill") ? 'k' : text && !strcmp(text, "enospc") ? 's' : 'e';
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("FAULT_COUNT");
  // Not by a shell or the like that only started the program.
  if (!path || !calls) return;
  FILE *file = fopen(path, "w");
  if (!file) return;
  fprintf(file, "%d\n", calls);
  fclose(file);
}

// Whether this call is to fail; errno is set then. `space` says whether a full disk stops it.
static int fails(int space) {
  long number = ++calls;
  if (at < 0 || number < at) return 0;
  if (mode == 's') {
    if (!space) return 0;
    errno = ENOSPC;
    return 1;
  }
  if (number > at) return 0;
  if (mode == 'k') {
    raise(SIGKILL);
  }
  errno = EIO;
  return 1;
}

// The function of the same name that would have been called.
#define NEXT(name) \
  static __typeof__(name) *next; \
  if (!next) next = dlsym(RTLD_NEXT, #name)

static int tracked(int fd) { return fd > 2 && fd < 4096 && written[fd]; }

static int opened(int fd, int flags) {
  if (fd > 2 && fd < 4096) written[fd] = (flags & O_ACCMODE) != O_RDONLY;
  return fd;
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    NEXT(name); \
    va_list list; \
    va_start(list, flags); \
    mode_t bits = flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0; \
    va_end(list); \
    if ((flags & O_ACCMODE) != O_RDONLY && fails(flags & O_CREAT)) return -1; \
    return opened(next(path, flags, bits), flags); \
  }
OPEN(open)
OPEN(open64)

ssize_t write(int fd, const void *bytes, size_t count) {
  NEXT(write);
  return tracked(fd) && fails(1) ? -1 : next(fd, bytes, count);
}

#define PWRITE(name) \
  ssize_t name(int fd, const void *bytes, size_t count, off_t offset) { \
    NEXT(name); \
    return tracked(fd) && fails(1) ? -1 : next(fd, bytes, count, offset); \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

#define DESCRIPTOR(name, space) \
  int name(int fd) { \
    NEXT(name); \
    return fd > 2 && fails(space) ? -1 : next(fd); \
  }
DESCRIPTOR(fsync, 1)
DESCRIPTOR(fdatasync, 1)

int close(int fd) {
  NEXT(close);
  if (!tracked(fd)) return next(fd);
  written[fd] = 0;
  int failed = fails(0);
  int number = errno;
  int result = next(fd);
  errno = number;
  return failed ? -1 : result;
}

int rename(const char *from, const char *to) {
  NEXT(rename);
  return fails(0) ? -1 : next(from, to);
}

int mkdir(const char *path, mode_t bits) {
  NEXT(mkdir);
  return fails(1) ? -1 : next(path, bits);
}

int symlink(const char *to, const char *path) {
  NEXT(symlink);
  return fails(1) ? -1 : next(to, path);
}

int unlink(const char *path) {
  NEXT(unlink);
  return fails(0) ? -1 : next(path);
}

#define TRUNCATE(name) \
  int name(int fd, off_t size) { \
    NEXT(name); \
    return fails(0) ? -1 : next(fd, size); \
  }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)
