#define _DARWIN_C_SOURCE
#define _GNU_SOURCE
#include "curses_command.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "curses_program.h"
#include "descriptors.h"

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

static int64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* A socket, whose writer can be told not to send SIGPIPE whatever the program
   does about that signal; the child reads it like a pipe. */
static bool open_input(int ends[2])
{
	if (descriptors_socket_pair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
		return false;
	fcntl(ends[1], F_SETFL, O_NONBLOCK);
#ifdef SO_NOSIGPIPE
	int yes = 1;

	setsockopt(ends[1], SOL_SOCKET, SO_NOSIGPIPE, &yes, sizeof yes);
#endif
	return true;
}

/* Waits for the child until `end`, then kills it; true where it ended well. */
static bool ended_well(pid_t child, bool is_done, int64_t end)
{
	int status = 0;
	pid_t waited;

	/* It has closed its output, so it ends now, or never. */
	while (is_done && (waited = waitpid(child, &status, WNOHANG)) <= 0) {
		if (waited < 0 && errno != EINTR)
			return false;
		if (now() >= end)
			is_done = false;
		else
			poll(NULL, 0, 1);
	}
	if (is_done)
		return WIFEXITED(status) && WEXITSTATUS(status) == 0;
	kill(child, SIGKILL);
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	return false;
}

int32_t terminal_command(const char *const *arguments, const uint8_t *input, int64_t input_count, uint8_t *output,
                         int32_t capacity, int32_t milliseconds)
{
	int ends[2], in[2] = {-1, -1};
	int32_t count = 0;
	bool is_read = false, is_broken = false;
	int64_t end = now() + milliseconds;

	if (descriptors_pipe(ends) != 0)
		return -1;
	if (input && !open_input(in)) {
		close(ends[0]);
		close(ends[1]);
		return -1;
	}
	pid_t child = program_start(arguments, in[0], ends[1], -1, false);
	close(ends[1]);
	if (input)
		close(in[0]);
	while (child > 0 && !is_read && !is_broken && count < capacity && now() < end) {
		struct pollfd descriptors[2] = {
			{.fd = ends[0], .events = POLLIN},
			{.fd = in[1], .events = POLLOUT},
		};

		if (poll(descriptors, 2, (int)(end - now())) <= 0)
			continue;
		if (in[1] >= 0 && descriptors[1].revents) {
			ssize_t n = input_count > 0 ? send(in[1], input, (size_t)input_count, MSG_NOSIGNAL) : 0;

			if (n >= 0) {
				input += n;
				input_count -= n;
			} else if (errno != EAGAIN && errno != EINTR) {
				is_broken = true;
			}
			if (input_count <= 0) {
				close(in[1]);
				in[1] = -1;
			}
		}
		if (descriptors[0].revents) {
			ssize_t n = read(ends[0], output + count, (size_t)(capacity - count));

			if (n > 0)
				count += (int32_t)n;
			else if (n == 0)
				is_read = true;
			else if (errno != EINTR && errno != EAGAIN)
				is_broken = true;
		}
	}
	close(ends[0]);
	/* Nobody has read the rest. */
	if (in[1] >= 0) {
		close(in[1]);
		is_broken = true;
	}
	if (child <= 0)
		return -1;
	return ended_well(child, is_read && !is_broken, end) ? count : -1;
}
