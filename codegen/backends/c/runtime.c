/* Large arrays: a kernel's loop over pieces of them, by a team of threads; and stores past the cache.
 *
 * `nmm_large` stands between NumPy and the inner loop of an emitted kernel. Small arrays go straight on. Each
 * value depends on its own point alone, so that pieces, threads and stores change no bit of it.
 *
 * The team sleeps between calls and serves one call at a time: a caller that finds it busy works alone, so that
 * callers of many threads do not multiply. A caller takes pieces like the rest and waits only for those who have
 * taken one, never for a thread that was not scheduled. After a fork the child has no team and starts its own.
 */
#if defined(__linux__)
#define _GNU_SOURCE
#include <sched.h>
#endif
#include <fenv.h>
#include <stddef.h>
#include <stdint.h>

#define MAX_ARRAYS 64
#define PIECE 16384 /* points that a thread takes at once */

typedef void (*loop)(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data);

typedef struct {
    loop run;
    int inputs, outputs;
} kernel;

typedef struct {
    const kernel *what;
    char **args;
    const ptrdiff_t *steps;
    ptrdiff_t points;
    int streaming;
    fenv_t mode; /* how the caller rounds */
} job;

static ptrdiff_t stream_from = PTRDIFF_MAX; /* bytes of all arrays together */
static ptrdiff_t thread_from = PTRDIFF_MAX; /* points for each thread */
static int most_threads = 1, threads_in_children = 1;

/* --- one piece --------------------------------------------------------------------------------------- */

/* Stores past the cache pay where all arrays together outgrow it; the kernel looks whether they are contiguous. */
static int outgrows_cache(const job *j)
{
    ptrdiff_t bytes = 0;
    for (int k = 0; k < j->what->inputs + j->what->outputs; k++)
        bytes += j->steps[k] ? j->points * (ptrdiff_t)sizeof(double) : 0;
    return bytes >= stream_from;
}

static void run_points(const job *j, ptrdiff_t start, ptrdiff_t n)
{
    static int yes = 1;
    char *args[MAX_ARRAYS];
    for (int k = 0; k < j->what->inputs + j->what->outputs; k++)
        args[k] = j->args[k] + start * j->steps[k];
    j->what->run(args, &n, j->steps, j->streaming ? &yes : NULL);
}

/* --- the team ------------------------------------------------------------------------------------------ */

#if defined(_WIN32) || defined(NMM_NO_THREADS)
static int ready_to_fork(void)
{
    return 0;
}

static int shared_out(const job *j)
{
    (void)j;
    return 0;
}
#else
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>

static pthread_mutex_t door = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t called = PTHREAD_COND_INITIALIZER, left = PTHREAD_COND_INITIALIZER;
static const job *current; /* all of these behind the door */
static int members, wanted, inside, busy, prepared;
static _Atomic ptrdiff_t next;

static void take_pieces(const job *j)
{
    for (;;) {
        const ptrdiff_t start = atomic_fetch_add(&next, PIECE);
        if (start >= j->points)
            return;
        run_points(j, start, j->points - start < PIECE ? j->points - start : PIECE);
    }
}

static void *member(void *unused)
{
    (void)unused;
    pthread_mutex_lock(&door);
    for (;;) {
        while (!current || !wanted)
            pthread_cond_wait(&called, &door);
        const job *j = current;
        wanted--;
        inside++;
        pthread_mutex_unlock(&door);
        fesetenv(&j->mode);
        take_pieces(j);
        pthread_mutex_lock(&door);
        if (--inside == 0)
            pthread_cond_signal(&left);
    }
    return NULL;
}

/* The child of a fork has one thread, whatever this process had: no team, nobody inside, an open door. */
static void after_fork(void)
{
    pthread_mutex_init(&door, NULL);
    pthread_cond_init(&called, NULL);
    pthread_cond_init(&left, NULL);
    current = NULL;
    members = wanted = inside = busy = 0;
    most_threads = threads_in_children;
}

/* False where a fork would leave a child with a team that is not there. */
static int ready_to_fork(void)
{
    if (!prepared)
        prepared = pthread_atfork(NULL, NULL, after_fork) == 0;
    return prepared;
}

/* Threads that take no signals: those are for the program's own. */
static void recruit(int helpers)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    while (members < helpers) {
        pthread_t thread;
        if (pthread_create(&thread, NULL, member, NULL))
            break;
        pthread_detach(thread);
        members++;
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

/* Threads for a call: what pays, what was allowed, and what this thread's affinity allows now. */
static int threads_for(ptrdiff_t points)
{
    ptrdiff_t count = points / thread_from;
    count = count < most_threads ? count : most_threads;
#if defined(__linux__)
    cpu_set_t cores;
    if (count > 1 && sched_getaffinity(0, sizeof cores, &cores) == 0 && CPU_COUNT(&cores) < count)
        count = CPU_COUNT(&cores);
#endif
    return (int)count;
}

/* True if the team did the job. */
static int shared_out(const job *j)
{
    const int threads = threads_for(j->points);
    if (threads < 2)
        return 0;
    pthread_mutex_lock(&door);
    if (busy) {
        pthread_mutex_unlock(&door);
        return 0;
    }
    busy = 1;
    recruit(threads - 1);
    atomic_store(&next, 0);
    current = j;
    wanted = threads - 1 < members ? threads - 1 : members;
    for (int k = 0; k < wanted; k++)
        pthread_cond_signal(&called);
    pthread_mutex_unlock(&door);
    take_pieces(j);
    pthread_mutex_lock(&door);
    current = NULL;
    wanted = 0;
    while (inside)
        pthread_cond_wait(&left, &door);
    busy = 0;
    pthread_mutex_unlock(&door);
    return 1;
}
#endif

/* --- entry ----------------------------------------------------------------------------------------------- */

/* Called once, before any kernel runs. */
void nmm_limits(int threads, int in_children, ptrdiff_t points_per_thread, ptrdiff_t bytes_to_stream)
{
    most_threads = ready_to_fork() ? threads : 1;
    threads_in_children = in_children;
    thread_from = points_per_thread;
    stream_from = bytes_to_stream;
}

void nmm_large(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    const kernel *what = data;
    const ptrdiff_t n = dimensions[0];
    if (n < 2 * PIECE) {
        what->run(args, dimensions, steps, NULL);
        return;
    }
    job j = {.what = what, .args = args, .steps = steps, .points = n};
    j.streaming = outgrows_cache(&j);
    fegetenv(&j.mode);
    if (!shared_out(&j))
        run_points(&j, 0, n);
}
