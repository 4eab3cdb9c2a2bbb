package org.xieshou.postgres;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/// How much of the machine the server may use, and whether it must survive a power cut.
///
/// @param durable false only for tests: commits then do not wait for the disk
/// @param sharedMegabytes the server's own cache
public record Tuning(boolean durable, int sharedMegabytes, int connections) {

    private static final long MEGABYTE = 1L << 20;

    public Tuning {
        if (sharedMegabytes < 16 || connections < 10) {
            throw new IllegalArgumentException("at least 16 MB and 10 connections");
        }
    }

    /// An eighth of the memory is the server's own cache: what a city of a million reads most lies in it on a machine of 24 GB.
    public static Tuning forThisMachine() {
        return new Tuning(true, Math.clamp(memory() / 8 / MEGABYTE, 256, 4096), 100);
    }

    /// For tests: fast, and lost with the machine.
    public static Tuning throwAway() {
        return new Tuning(false, 128, 200);
    }

    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "'127.0.0.1'");
        settings.put("unix_socket_directories", "''");
        settings.put("max_connections", "" + connections);
        settings.put("shared_buffers", sharedMegabytes + "MB");
        settings.put("effective_cache_size", Math.max(256, memory() / 2 / MEGABYTE) + "MB");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", Math.min(512, sharedMegabytes / 2) + "MB");
        settings.put("max_wal_size", "4GB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("wal_compression", "on");
        settings.put("random_page_cost", "1.1");
        settings.put("password_encryption", "'scram-sha-256'");
        settings.put("timezone", "'UTC'");
        settings.put("log_timezone", "'UTC'");
        durability(settings);
        privacy(settings);
        return settings;
    }

    private void durability(Map<String, String> settings) {
        String on = durable ? "on" : "off";
        settings.put("fsync", on);
        settings.put("full_page_writes", on);
        settings.put("synchronous_commit", on);
        if (!durable) {
            // what is thrown away needs no password that is slow to guess and to show
            settings.put("scram_iterations", "1");
        }
    }

    /// PostgreSQL's own log would repeat statements and key values, thus people: it gets the message and the code, no more.
    private static void privacy(Map<String, String> settings) {
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_statement", "'none'");
        settings.put("lc_messages", "'C'");
    }

    private static long memory() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean known
                ? known.getTotalMemorySize()
                : 0;
    }
}
