// Descriptors that no program which another thread starts meanwhile inherits. Their calls are GNU's and not in what
// Swift sees of the C library.
#ifndef DESCRIPTORS_H
#define DESCRIPTORS_H

/// As pipe(2), both ends closed on exec.
int descriptors_pipe(int ends[2]);

/// As socket(2) and socketpair(2), likewise.
int descriptors_socket(int family, int kind, int protocol);
int descriptors_socket_pair(int family, int kind, int protocol, int ends[2]);

#endif
