#pragma once

/* Settings of SQLite whose C functions take a variable number of arguments, which Swift can't call. */

/* Stops SQLite from counting its memory, for which every allocation takes a lock. To be called before the first
 * connection is opened; later it does nothing. */
void sqlite_settings_count_no_memory(void);

/* Gives a connection a place of its own for the many small pieces of memory that compiling statements takes.
 * connection is an sqlite3 pointer. */
void sqlite_settings_lookaside(void *connection, int size, int count);
