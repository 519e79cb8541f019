// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one command and writes to the file named first: wall and processor milliseconds, peak memory in KiB, exit code.
// A launcher of its own because the kernel counts the memory of whoever forks as the child's.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace {

double milliseconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_usec) / 1000;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child < 0)
        return 2;
    if (child == 0) {
        execvp(argv[2], argv + 2);
        std::perror(argv[2]);
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) < 0)
        return 2;
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    std::FILE *out = std::fopen(argv[1], "w");
    if (!out)
        return 2;
    std::fprintf(out, "%.4f %.4f %ld %d\n", wall.count(), milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
        usage.ru_maxrss, code);
    std::fclose(out);
    return code;
}
