// Descriptors that no program which another thread starts meanwhile inherits, and files that get their name last. Their calls are GNU's and not in what
// Swift sees of the C library.
#ifndef DESCRIPTORS_H
#define DESCRIPTORS_H

/// As pipe(2), both ends closed on exec.
int descriptors_pipe(int ends[2]);

/// As socket(2) and socketpair(2), likewise.
int descriptors_socket(int family, int kind, int protocol);
int descriptors_socket_pair(int family, int kind, int protocol, int ends[2]);

/// A new file without a name in a folder, for writing, which is gone with its last descriptor; -1 where the system or
/// its disk has no such files.
int descriptors_nameless(const char *folder, unsigned mode);

/// Gives such a file a name, as link(2) does: -1 and EEXIST where there is one.
int descriptors_name(int file, const char *path);

#endif
