package org.xieshou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NoSuchElementException;

/// CPU time of running programs, from Linux's `/proc`.
///
/// @param jvm milliseconds of the server's JVM
/// @param postgres milliseconds of PostgreSQL with all its processes, also those that have ended
record CpuTimes(long jvm, long postgres) {
    /// Linux counts in hundredths of a second on all machines of today.
    private static final int MILLIS_A_TICK = 10;

    /// @param postmaster PostgreSQL's first process
    static CpuTimes of(ProcessHandle server, long postmaster) {
        long postgres = withEnded(postmaster);
        for (var child : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
            postgres += alone(child.pid());
        }
        return new CpuTimes(alone(server.pid()), postgres);
    }

    CpuTimes since(CpuTimes before) {
        return new CpuTimes(jvm - before.jvm, postgres - before.postgres);
    }

    /// What can be read now of a program whose PostgreSQL lies in this folder and may not have started yet or have stopped.
    CpuTimes orLater(Path data, ProcessHandle program) {
        try {
            var pid = Files.readAllLines(data.resolve("pgdata/postmaster.pid")).getFirst();
            var now = of(program, Long.parseLong(pid.strip()));
            return new CpuTimes(Math.max(jvm, now.jvm), Math.max(postgres, now.postgres));
        } catch (IOException | NoSuchElementException _) {
            return new CpuTimes(Math.max(jvm, alone(program.pid())), postgres);
        }
    }

    private static long alone(long pid) {
        return ticks(pid, 13, 15);
    }

    private static long withEnded(long pid) {
        return ticks(pid, 13, 17);
    }

    /// Fields 14 to 17 of proc(5)'s stat: user, system, and both of the children that have ended.
    private static long ticks(long pid, int from, int to) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // the name of the program stands in brackets and may hold blanks
            var fields = ("0 0 " + stat.substring(stat.lastIndexOf(')') + 2)).split(" ");
            return MILLIS_A_TICK * Arrays.stream(fields, from, to).mapToLong(Long::parseLong).sum();
        } catch (IOException _) {
            return 0; // it has just ended
        }
    }
}
