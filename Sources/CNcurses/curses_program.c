#define _DARWIN_C_SOURCE
#define _GNU_SOURCE
#include "curses_program.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "descriptors.h"

#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)
#define HAS_CLOSEFROM 1
#endif

extern char **environ;

static void give(posix_spawn_file_actions_t *actions, int32_t file, int as, int mode)
{
	if (file >= 0)
		posix_spawn_file_actions_adddup2(actions, file, as);
	else
		posix_spawn_file_actions_addopen(actions, as, "/dev/null", mode, 0);
}

int32_t program_start(const char *const *arguments, int32_t input, int32_t output, int32_t errors,
                      bool has_own_session)
{
	posix_spawnattr_t attributes;
	posix_spawn_file_actions_t actions;
	sigset_t none, all;
	pid_t child = -1;
	short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;

	sigemptyset(&none);
	sigfillset(&all);
	posix_spawnattr_init(&attributes);
	posix_spawnattr_setsigmask(&attributes, &none);
	/* What we ignore would be ignored there, too. */
	posix_spawnattr_setsigdefault(&attributes, &all);
	posix_spawn_file_actions_init(&actions);
	give(&actions, input, STDIN_FILENO, O_RDONLY);
	give(&actions, output, STDOUT_FILENO, O_WRONLY);
	give(&actions, errors, STDERR_FILENO, O_WRONLY);
	/* Ours are closed by themselves; those that our parent left open are not. */
#if defined(POSIX_SPAWN_CLOEXEC_DEFAULT)
	flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#elif defined(HAS_CLOSEFROM)
	posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
#else
	for (int descriptor = STDERR_FILENO + 1; descriptor < 256; descriptor++)
		fcntl(descriptor, F_SETFD, FD_CLOEXEC);
#endif
#ifdef POSIX_SPAWN_SETSID
	if (has_own_session)
		flags |= POSIX_SPAWN_SETSID;
#else
	if (has_own_session)
		flags |= POSIX_SPAWN_SETPGROUP;
#endif
	posix_spawnattr_setflags(&attributes, flags);
	int error = posix_spawnp(&child, arguments[0], &actions, &attributes, (char *const *)arguments, environ);
	posix_spawn_file_actions_destroy(&actions);
	posix_spawnattr_destroy(&attributes);
	return error ? -error : child;
}

enum program_state program_state(int32_t process, bool waits, bool tells_stops, int32_t *value)
{
	int status = 0;
	pid_t result;

	do
		result = waitpid(process, &status, (waits ? 0 : WNOHANG) | (tells_stops ? WUNTRACED : 0));
	while (result < 0 && errno == EINTR);
	*value = 0;
	if (result == 0)
		return PROGRAM_RUNS;
	if (result < 0)
		return PROGRAM_UNKNOWN;
	if (WIFEXITED(status)) {
		*value = WEXITSTATUS(status);
		return PROGRAM_EXITED;
	}
	if (WIFSTOPPED(status)) {
		*value = WSTOPSIG(status);
		return PROGRAM_STOPPED;
	}
	*value = WTERMSIG(status);
	return PROGRAM_KILLED;
}

void program_kill(int32_t process)
{
	if (process > 1)
		kill(-process, SIGKILL);
}

static bool open_pipe(int32_t *reader, int32_t *writer, int32_t *ours)
{
	int ends[2];

	if (descriptors_pipe(ends) != 0)
		return false;
	*reader = ends[0];
	*writer = ends[1];
	fcntl(*ours, F_SETFL, O_NONBLOCK);
	return true;
}

bool program_open_input(int32_t *theirs, int32_t *ours) { return open_pipe(theirs, ours, ours); }
bool program_open_output(int32_t *theirs, int32_t *ours) { return open_pipe(ours, theirs, ours); }
void program_close(int32_t file) { close(file); }

/* A program that reads no more would end us by SIGPIPE, where nobody ignores
   that. It comes to the thread that writes, so it is held off there and taken
   back. */
int64_t program_write(int32_t file, const uint8_t *bytes, int64_t count)
{
	sigset_t pipe, before, pending;
	int number;

	sigemptyset(&pipe);
	sigaddset(&pipe, SIGPIPE);
	sigpending(&pending);
	bool was_pending = sigismember(&pending, SIGPIPE) == 1;
	pthread_sigmask(SIG_BLOCK, &pipe, &before);
	ssize_t n = write(file, bytes, (size_t)count);
	int error = errno;
	if (n < 0 && error == EPIPE && !was_pending) {
		sigpending(&pending);
		if (sigismember(&pending, SIGPIPE) == 1)
			sigwait(&pipe, &number);
	}
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return n >= 0 ? n : error == EAGAIN || error == EINTR ? 0 : -1;
}

int64_t program_read(int32_t file, uint8_t *bytes, int64_t capacity)
{
	ssize_t n = read(file, bytes, (size_t)capacity);

	return n > 0 ? n : n < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : -1;
}

void program_poll(int32_t input, int32_t output, int32_t errors, int32_t milliseconds)
{
	struct pollfd files[3] = {
		{.fd = input, .events = POLLOUT},
		{.fd = output, .events = POLLIN},
		{.fd = errors, .events = POLLIN},
	};

	poll(files, 3, milliseconds);
}
