#define _GNU_SOURCE
#include "CCurses.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

// What the handlers need. It is written before they are installed and then only read, except the flags.
static struct {
    int output;
    int read_end;
    int write_end;
    bool has_modes;
    struct termios modes;
    uint8_t undoing[512];
    size_t undoing_count;
} guarded = {.output = -1, .read_end = -1, .write_end = -1};
static atomic_bool is_taken;
static atomic_int ending_signal;

/// A crash on a full stack leaves no room for the handler's own frame.
static uint8_t spare_stack[64 * 1024];

typedef struct {
    int number;
    bool is_installed;
    struct sigaction before;
} Handled;

static Handled reported[] = {
    {SIGWINCH}, {SIGTSTP}, {SIGCONT}, {SIGHUP}, {SIGINT}, {SIGQUIT}, {SIGTERM},
};
static Handled fatal[] = {
    {SIGSEGV}, {SIGBUS}, {SIGILL}, {SIGFPE}, {SIGTRAP}, {SIGABRT}, {SIGSYS},
};
static Handled overdue = {SIGALRM};
static struct sigaction pipe_before;
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

// MARK: Standard error

/// While the screen is open, standard error goes to a file in memory if it is a terminal: a warning from a library
/// would tear the picture, and the last words of a crash would vanish with the alternate screen.
static struct {
    int terminal;
    int kept;
    bool is_kept;
} errors = {.terminal = -1, .kept = -1};

static void keep_errors(void) {
    if (errors.is_kept || !isatty(STDERR_FILENO)) return;
    if (errors.kept < 0) errors.kept = memfd_create("standard error", MFD_CLOEXEC);
    if (errors.terminal < 0) errors.terminal = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (errors.kept < 0 || errors.terminal < 0) return;
    errors.is_kept = dup2(errors.kept, STDERR_FILENO) >= 0;
}

// Only calls that are allowed in a signal handler.
static void show_errors(void) {
    if (!errors.is_kept) return;
    errors.is_kept = false;
    dup2(errors.terminal, STDERR_FILENO);
    char last[4096];
    off_t size = lseek(errors.kept, 0, SEEK_END);
    off_t start = size > (off_t)sizeof last ? size - (off_t)sizeof last : 0;
    ssize_t count = pread(errors.kept, last, sizeof last, start);
    if (count > 0) {
        ssize_t ignored = write(STDERR_FILENO, last, (size_t)count);
        (void)ignored;
    }
    if (ftruncate(errors.kept, 0) == 0) lseek(errors.kept, 0, SEEK_SET);
}

// MARK: Giving back

// Only calls that are allowed in a signal handler. A terminal that takes nothing for a moment must not keep the
// process from ending.
static void give_back(void) {
    if (!atomic_exchange(&is_taken, false)) return;
    struct pollfd ready = {.fd = guarded.output, .events = POLLOUT};
    if (poll(&ready, 1, 200) > 0 && (ready.revents & POLLOUT)) {
        ssize_t ignored = write(guarded.output, guarded.undoing, guarded.undoing_count);
        (void)ignored;
    }
    if (guarded.has_modes) tcsetattr(guarded.output, TCSANOW, &guarded.modes);
    show_errors();
}

void ccurses_set_taken(bool taken) {
    atomic_store(&is_taken, taken);
    if (taken) keep_errors();
}

void ccurses_restore_modes(void) {
    atomic_store(&is_taken, false);
    if (guarded.has_modes) {
        // Late mouse reports and answers would otherwise be typed at the shell.
        tcflush(guarded.output, TCIFLUSH);
        tcsetattr(guarded.output, TCSANOW, &guarded.modes);
    }
    show_errors();
}

// MARK: Handlers

static uint8_t code_of(int number) {
    switch (number) {
    case SIGWINCH: return CCURSES_RESIZED;
    case SIGTSTP: return CCURSES_STOP_WANTED;
    case SIGCONT: return CCURSES_CONTINUED;
    case SIGHUP: return CCURSES_HUNG_UP;
    case SIGINT: return CCURSES_INTERRUPTED;
    case SIGQUIT: return CCURSES_QUIT_WANTED;
    default: return CCURSES_TERMINATED;
    }
}

static void end_by(int number) {
    give_back();
    signal(number, SIG_DFL);
    raise(number);
    // `raise` waits behind the handler's mask where the handler is for this very signal.
    sigset_t mask;
    sigemptyset(&mask);
    sigaddset(&mask, number);
    pthread_sigmask(SIG_UNBLOCK, &mask, NULL);
}

// A wish to end is told to the program, which may have something to save. A program that does not answer within
// three seconds, or is asked twice, ends here.
static void report(int number) {
    int saved = errno;
    if (number == SIGHUP || number == SIGINT || number == SIGQUIT || number == SIGTERM) {
        int none = 0;
        if (!atomic_compare_exchange_strong(&ending_signal, &none, number)) end_by(number);
        alarm(3);
    }
    uint8_t code = code_of(number);
    ssize_t ignored = write(guarded.write_end, &code, 1);
    (void)ignored;
    errno = saved;
}

static void end_overdue(int number) {
    int wanted = atomic_load(&ending_signal);
    end_by(wanted ? wanted : number);
}

static void crash(int number, siginfo_t *info, void *context) {
    (void)context;
    give_back();
    for (size_t i = 0; i < COUNT(fatal); i++)
        if (fatal[i].number == number) sigaction(number, &fatal[i].before, NULL);
    // The faulting instruction runs again and meets the handler from before: a backtracer, or a core dump. A signal
    // that somebody sent does not come again by itself.
    if (info->si_code <= 0) raise(number);
}

static void at_exit(void) { give_back(); }

// MARK: Installing

static void install_reporting(Handled *handled, void (*handler)(int)) {
    // Whoever started us with the signal ignored (nohup, a shell without jobs) wants it ignored.
    if (sigaction(handled->number, NULL, &handled->before) != 0) return;
    if (handled->before.sa_handler == SIG_IGN && handled->number != SIGWINCH) return;
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    // No SA_RESTART: the wait for events is to return.
    handled->is_installed = sigaction(handled->number, &action, NULL) == 0;
}

static void install_crashing(Handled *handled) {
    struct sigaction action = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    handled->is_installed = sigaction(handled->number, &action, &handled->before) == 0;
}

static void uninstall(Handled *handled) {
    if (handled->is_installed) sigaction(handled->number, &handled->before, NULL);
    handled->is_installed = false;
}

int ccurses_guard(int output, const uint8_t *undoing, size_t count) {
    if (guarded.write_end < 0 && !ccurses_make_pipe(&guarded.read_end, &guarded.write_end)) return -1;
    guarded.output = output;
    guarded.has_modes = tcgetattr(output, &guarded.modes) == 0;
    guarded.undoing_count = count < sizeof guarded.undoing ? count : sizeof guarded.undoing;
    memcpy(guarded.undoing, undoing, guarded.undoing_count);
    atomic_store(&ending_signal, 0);

    static bool is_at_exit;
    if (!is_at_exit) is_at_exit = atexit(at_exit) == 0;
    stack_t stack = {.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
    sigaltstack(&stack, NULL);
    struct sigaction ignoring = {.sa_handler = SIG_IGN};
    sigaction(SIGPIPE, &ignoring, &pipe_before);
    for (size_t i = 0; i < COUNT(reported); i++) install_reporting(&reported[i], report);
    for (size_t i = 0; i < COUNT(fatal); i++) install_crashing(&fatal[i]);
    install_reporting(&overdue, end_overdue);
    return guarded.read_end;
}

void ccurses_unguard(void) {
    alarm(0);
    for (size_t i = 0; i < COUNT(reported); i++) uninstall(&reported[i]);
    for (size_t i = 0; i < COUNT(fatal); i++) uninstall(&fatal[i]);
    uninstall(&overdue);
    sigaction(SIGPIPE, &pipe_before, NULL);
    // The pipe stays: a handler on another thread may be about to write to it.
    while (ccurses_next_signal() != CCURSES_NO_SIGNAL) {}
}

int ccurses_next_signal(void) {
    uint8_t code;
    return read(guarded.read_end, &code, 1) == 1 ? code : CCURSES_NO_SIGNAL;
}

static bool is_in_foreground(void) {
    pid_t group = tcgetpgrp(guarded.output);
    return group < 0 || group == getpgrp();
}

void ccurses_stop(bool at_once) {
    struct sigaction stopping, continuing, plain = {.sa_handler = SIG_DFL};
    sigaction(SIGTSTP, &plain, &stopping);
    // Coming back is the return from here, not one more event.
    sigaction(SIGCONT, &plain, &continuing);
    // The screen may live on a dispatch thread, and those block what is sent to them: it would wait there for ever.
    sigset_t stop, mask;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
    // The shell's `bg` goes on with us while the terminal is its own. Where nobody waits for us a stop has no effect.
    for (int turn = 0; turn < 8 && (at_once || !is_in_foreground()); turn++) {
        at_once = false;
        raise(SIGTSTP);
    }
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
    sigaction(SIGCONT, &continuing, NULL);
    sigaction(SIGTSTP, &stopping, NULL);
}
