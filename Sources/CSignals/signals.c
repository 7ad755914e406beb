// For sigaction and siginfo_t.
#define _GNU_SOURCE
#include "CSignals.h"

#include <signal.h>
#include <stddef.h>

static struct {
    int number;
    struct sigaction before;
} fatal[] = {
    {SIGSEGV}, {SIGBUS}, {SIGILL}, {SIGFPE}, {SIGTRAP}, {SIGABRT},
};
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

// Only calls that are allowed in a signal handler.
static void crash(int number, siginfo_t *info, void *context) {
    struct sigaction before = {.sa_handler = SIG_DFL};
    for (size_t i = 0; i < COUNT(fatal); i++)
        if (fatal[i].number == number) before = fatal[i].before;
    // The faulting instruction runs again and meets the handler from before.
    if (info->si_code > 0) {
        sigaction(number, &before, NULL);
        return;
    }
    // Called rather than signalled: two signals' frames may be too much for the stack of the runtime's handlers.
    if (before.sa_handler != SIG_DFL && (before.sa_flags & SA_SIGINFO)) before.sa_sigaction(number, info, context);
    signal(number, SIG_DFL);
    raise(number);
}

void signals_end_after_crash(void) {
    for (size_t i = 0; i < COUNT(fatal); i++) {
        // The signal is not blocked meanwhile: the runtime reads memory in a thread that inherits what is, and a fault
        // there would end the program in the middle of its backtrace.
        struct sigaction action = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
        sigemptyset(&action.sa_mask);
        sigaction(fatal[i].number, NULL, &fatal[i].before);
        // Whoever started us with the signal ignored wants it ignored.
        if (fatal[i].before.sa_handler != SIG_IGN) sigaction(fatal[i].number, &action, NULL);
    }
}
