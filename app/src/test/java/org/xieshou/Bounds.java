package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.xieshou.shared.Problem;

/// What a parser may cost: two seconds of this thread and half a gigabyte passing through its memory; and nothing comes
/// out but an answer or a problem that can be told.
public final class Bounds {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final long MOST_BYTES = 512L << 20;

    private Bounds() {}

    /// Something that reads what a stranger sent.
    public interface Parser {
        void read() throws Exception;
    }

    public static void hold(Parser parser) throws Exception {
        long nanos = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        try {
            parser.read();
        } catch (Problem _) {
            // told to whoever sent it
        }
        assertThat(THREADS.getCurrentThreadCpuTime() - nanos)
                .as("nanoseconds")
                .isLessThan(MOST_NANOS);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - bytes)
                .as("bytes")
                .isLessThan(MOST_BYTES);
    }
}
