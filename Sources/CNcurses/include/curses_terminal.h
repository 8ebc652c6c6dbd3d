#pragma once

/* The whole of ncurses that the program uses. Nothing else in the package
   includes <ncurses.h>, so its macros, globals and short names stay here. */
