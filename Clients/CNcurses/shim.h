#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

/* Swift does not see macros with arguments, nor C globals that another thread could change; these stand for them. */

/* <term.h> is left out: it defines words like `lines` and `columns` as macros. */
extern char *tigetstr(const char *);

static inline SCREEN *curses_open(void) { return newterm(NULL, stdout, stdin); }
static inline WINDOW *curses_standard_screen(void) { return stdscr; }
static inline int curses_lines(void) { return LINES; }
static inline int curses_columns(void) { return COLS; }
static inline int curses_colors(void) { return COLORS; }
static inline int curses_color_pairs(void) { return COLOR_PAIRS; }
static inline void curses_repaint_all(void) { clearok(curscr, TRUE); }

/* <wchar.h> shows it only when asked for before any other header. */
extern int wcwidth(wchar_t);
static inline int curses_width(wchar_t scalar) { return wcwidth(scalar); }

/* A terminfo string, or NULL when the terminal has none of that name. */
static inline const char *curses_capability(const char *name) {
  char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

static inline unsigned curses_attribute_bold(void) { return A_BOLD; }
static inline unsigned curses_attribute_dim(void) { return A_DIM; }
static inline unsigned curses_attribute_italic(void) { return A_ITALIC; }
static inline unsigned curses_attribute_underline(void) { return A_UNDERLINE; }
static inline unsigned curses_attribute_reverse(void) { return A_REVERSE; }

static inline void curses_enable_mouse(int on) {
  mousemask(on ? BUTTON1_PRESSED | BUTTON2_PRESSED | BUTTON3_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED
                     | REPORT_MOUSE_POSITION | BUTTON_SHIFT
               : 0, NULL);
}

/* The button (1 to 5; 4 and 5 are the wheel) that went down and its place; 6 for a move with a button down, or the first
   button with Shift; 0 when there was neither. */
static inline int curses_mouse_press(int *x, int *y) {
  MEVENT event;
  if (getmouse(&event) != OK) return 0;
  *x = event.x;
  *y = event.y;
  if (event.bstate & REPORT_MOUSE_POSITION) return 6;
  if (event.bstate & BUTTON1_PRESSED) return event.bstate & BUTTON_SHIFT ? 6 : 1;
  if (event.bstate & BUTTON2_PRESSED) return 2;
  if (event.bstate & BUTTON3_PRESSED) return 3;
  if (event.bstate & BUTTON4_PRESSED) return 4;
  if (event.bstate & BUTTON5_PRESSED) return 5;
  return 0;
}

/* What cells that are erased look like from now on. */
static inline void curses_set_background(short pair) {
  cchar_t cell;
  const wchar_t blank[] = {L' ', 0};
  if (setcchar(&cell, blank, A_NORMAL, pair, NULL) == OK) bkgrndset(&cell);
}

/* Writes one cell: a spacing character and up to four marks on it, ended by 0. The bottom right cell gives ERR after
   it was written, which means nothing. */
static inline void curses_put(int y, int x, const wchar_t *text, unsigned attributes, short pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, pair, NULL) == OK && wmove(stdscr, y, x) == OK) wadd_wch(stdscr, &cell);
}

/* Reads without waiting: 0 nothing there, 1 a character, 2 a key code. */
static inline int curses_read(wint_t *value) {
  switch (wget_wch(stdscr, value)) {
  case OK: return 1;
  case KEY_CODE_YES: return 2;
  default: return 0;
  }
}

/* Installs a signal handler that runs on the alternate stack if there is one. */
static inline int curses_install_handler(int signal, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_ONSTACK;
  sigfillset(&action.sa_mask);
  return sigaction(signal, &action, NULL);
}

static inline int curses_ignore_signal(int signal) { return curses_install_handler(signal, SIG_IGN); }

#endif
