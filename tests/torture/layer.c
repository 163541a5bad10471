/* Lies between a program and its disk: counts what it writes in one folder, and breaks one of these writes.

   Loaded with LD_PRELOAD; tests/torture/layer.py arms it. Only calls on files below the armed folder count. What
   SQLite writes into memory that it shares (the index of its journal) is not seen: it is made anew at each opening. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum mode { COUNT, KILL_BEFORE, KILL_HALF, KILL_AFTER, FAIL_ONCE, FAIL_ON };

static char folder[PATH_MAX];
static size_t folder_length;
static int mode, at, failure;
static atomic_int seen;
static atomic_int armed;

/* Count the calls below `where` from now on, and do `what` at call number `when` (from 1). */
void torture_arm(const char *where, int what, int when, int error) {
  armed = 0;
  folder_length = strlen(where);
  if (folder_length >= sizeof folder) abort();
  memcpy(folder, where, folder_length + 1);
  mode = what, at = when, failure = error, seen = 0;
  armed = 1;
}

int torture_seen(void) { return seen; }

void torture_rest(void) { armed = 0; }

static int is_watched(const char *path) {
  if (!armed) return 0;
  return strncmp(path, folder, folder_length) == 0 && (path[folder_length] == '/' || path[folder_length] == 0);
}

static int is_watched_at(int where, const char *path) {
  if (!armed) return 0;
  if (path[0] == '/') return is_watched(path);
  char link[64], base[PATH_MAX];
  if (where == AT_FDCWD) return getcwd(base, sizeof base) && is_watched(base);
  snprintf(link, sizeof link, "/proc/self/fd/%d", where);
  ssize_t length = readlink(link, base, sizeof base - 1);
  if (length < 0) return 0;
  base[length] = 0;
  return is_watched(base);
}

static int is_watched_file(int file) {
  if (!armed) return 0;
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_watched(path);
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/* What is to become of this call: 0 it goes on, 1 half of it and then death, 2 death after it, -1 it fails. */
static int fate(int takes_room) {
  int number = atomic_fetch_add(&seen, 1) + 1;
  if (mode == FAIL_ON && number >= at && takes_room) return errno = failure, -1;
  if (number != at) return 0;
  if (mode == KILL_BEFORE) die();
  if (mode == FAIL_ONCE) return errno = failure, -1;
  return mode == KILL_HALF ? 1 : mode == KILL_AFTER ? 2 : 0;
}

#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define AROUND(watched, takes_room, call) \
  do { \
    if (!(watched)) return call; \
    int what = fate(takes_room); \
    if (what < 0) return -1; \
    if (what == 1) die(); \
    __typeof__(call) answer = call; \
    if (what == 2) die(); \
    return answer; \
  } while (0)

#define WRITTEN(whole, half) \
  do { \
    if (!is_watched_file(file)) return whole; \
    int what = fate(1); \
    if (what < 0) return -1; \
    if (what == 1) { if (half < 0) abort(); die(); } \
    ssize_t answer = whole; \
    if (what == 2) die(); \
    return answer; \
  } while (0)

ssize_t write(int file, const void *from, size_t size) {
  REAL(write);
  WRITTEN(real(file, from, size), real(file, from, size / 2));
}

ssize_t pwrite64(int file, const void *from, size_t size, off64_t place) {
  REAL(pwrite64);
  WRITTEN(real(file, from, size, place), real(file, from, size / 2, place));
}

ssize_t pwrite(int file, const void *from, size_t size, off_t place) {
  REAL(pwrite);
  WRITTEN(real(file, from, size, place), real(file, from, size / 2, place));
}

ssize_t sendfile(int to, int from, off_t *place, size_t size) {
  static ssize_t (*real)(int, int, off_t *, size_t);
  if (!real) real = (ssize_t(*)(int, int, off_t *, size_t))dlsym(RTLD_NEXT, "sendfile");
  AROUND(is_watched_file(to), 1, real(to, from, place, size));
}

ssize_t sendfile64(int to, int from, off64_t *place, size_t size) {
  static ssize_t (*real)(int, int, off64_t *, size_t);
  if (!real) real = (ssize_t(*)(int, int, off64_t *, size_t))dlsym(RTLD_NEXT, "sendfile64");
  AROUND(is_watched_file(to), 1, real(to, from, place, size));
}

ssize_t copy_file_range(int from, off64_t *place, int to, off64_t *where, size_t size, unsigned flags) {
  REAL(copy_file_range);
  AROUND(is_watched_file(to), 1, real(from, place, to, where, size, flags));
}

int ftruncate(int file, off_t size) { REAL(ftruncate); AROUND(is_watched_file(file), 0, real(file, size)); }
int ftruncate64(int file, off64_t size) { REAL(ftruncate64); AROUND(is_watched_file(file), 0, real(file, size)); }
int fsync(int file) { REAL(fsync); AROUND(is_watched_file(file), 0, real(file)); }
int fdatasync(int file) { REAL(fdatasync); AROUND(is_watched_file(file), 0, real(file)); }
int unlink(const char *path) { REAL(unlink); AROUND(is_watched(path), 0, real(path)); }
int rmdir(const char *path) { REAL(rmdir); AROUND(is_watched(path), 0, real(path)); }
int mkdir(const char *path, mode_t rights) { REAL(mkdir); AROUND(is_watched(path), 1, real(path, rights)); }

int unlinkat(int where, const char *path, int flags) {
  REAL(unlinkat);
  AROUND(is_watched_at(where, path), 0, real(where, path, flags));
}

int rename(const char *from, const char *to) {
  REAL(rename);
  AROUND(is_watched(to) || is_watched(from), 0, real(from, to));
}

int renameat(int here, const char *from, int there, const char *to) {
  REAL(renameat);
  AROUND(is_watched_at(there, to) || is_watched_at(here, from), 0, real(here, from, there, to));
}

int link(const char *from, const char *to) { REAL(link); AROUND(is_watched(to), 1, real(from, to)); }

#define WRITES(flags) (((flags) & O_CREAT) || ((flags) & O_TRUNC))
#define RIGHTS(flags) \
  mode_t rights = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { va_list more; va_start(more, flags); rights = va_arg(more, mode_t); va_end(more); }

int open(const char *path, int flags, ...) {
  REAL(open);
  RIGHTS(flags);
  AROUND(WRITES(flags) && is_watched(path), (flags & O_CREAT) && access(path, F_OK), real(path, flags, rights));
}

int open64(const char *path, int flags, ...) {
  REAL(open64);
  RIGHTS(flags);
  AROUND(WRITES(flags) && is_watched(path), (flags & O_CREAT) && access(path, F_OK), real(path, flags, rights));
}

int openat(int where, const char *path, int flags, ...) {
  REAL(openat);
  RIGHTS(flags);
  AROUND(WRITES(flags) && is_watched_at(where, path), flags & O_CREAT, real(where, path, flags, rights));
}

int openat64(int where, const char *path, int flags, ...) {
  REAL(openat64);
  RIGHTS(flags);
  AROUND(WRITES(flags) && is_watched_at(where, path), flags & O_CREAT, real(where, path, flags, rights));
}
