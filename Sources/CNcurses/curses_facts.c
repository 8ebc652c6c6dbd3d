#define _DARWIN_C_SOURCE
#define _GNU_SOURCE
#include "curses_facts.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif
#include <ncurses.h>
#include <term.h>

bool terminal_has_italic(void)
{
	const char *start = cur_term ? tigetstr("sitm") : NULL;

	return start && start != (char *)-1;
}

bool terminal_can_move(void)
{
	TERMINAL *before = cur_term;
	int found;
	bool can = true;

	if (setupterm(NULL, STDOUT_FILENO, &found) == OK && found == 1) {
		can = cursor_address && cursor_address != (char *)-1;
		del_curterm(set_curterm(before));
	}
	return can;
}

bool terminal_locale_is_utf8(void)
{
	locale_t own = newlocale(LC_CTYPE_MASK, "", (locale_t)0);
	bool is = own && strcmp(nl_langinfo_l(CODESET, own), "UTF-8") == 0;

	if (own)
		freelocale(own);
	return is;
}

int64_t terminal_file_change(const char *path)
{
	struct stat status;

	if (stat(path, &status) != 0)
		return 0;
#ifdef __APPLE__
	return (int64_t)status.st_ctimespec.tv_sec * 1000000000 + status.st_ctimespec.tv_nsec;
#else
	return (int64_t)status.st_ctim.tv_sec * 1000000000 + status.st_ctim.tv_nsec;
#endif
}
