#define _DARWIN_C_SOURCE
#define _GNU_SOURCE
#include "descriptors.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

// macOS has none of these, so there is a moment in which a child could inherit them; there those who start one say
// POSIX_SPAWN_CLOEXEC_DEFAULT.
#ifndef SOCK_CLOEXEC
static int marked(int result, const int *files, int count) {
  for (int i = 0; result >= 0 && i < count; i++) fcntl(files[i], F_SETFD, FD_CLOEXEC);
  return result;
}
#endif

int descriptors_pipe(int ends[2]) {
#ifdef SOCK_CLOEXEC
  return pipe2(ends, O_CLOEXEC);
#else
  return marked(pipe(ends), ends, 2);
#endif
}

int descriptors_socket(int family, int kind, int protocol) {
#ifdef SOCK_CLOEXEC
  return socket(family, kind | SOCK_CLOEXEC, protocol);
#else
  int file = socket(family, kind, protocol);
  return marked(file, &file, 1);
#endif
}

int descriptors_socket_pair(int family, int kind, int protocol, int ends[2]) {
#ifdef SOCK_CLOEXEC
  return socketpair(family, kind | SOCK_CLOEXEC, protocol, ends);
#else
  return marked(socketpair(family, kind, protocol, ends), ends, 2);
#endif
}

int descriptors_nameless(const char *folder, unsigned mode) {
#ifdef O_TMPFILE
  return open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
#else
  errno = ENOSYS;
  return -1;
#endif
}

int descriptors_name(int file, const char *path) {
#ifdef O_TMPFILE
  // open(2): by its descriptor alone only root may, so it is found in /proc.
  char name[32];
  snprintf(name, sizeof name, "/proc/self/fd/%d", file);
  return linkat(AT_FDCWD, name, AT_FDCWD, path, AT_SYMLINK_FOLLOW);
#else
  errno = ENOSYS;
  return -1;
#endif
}
