package org.xieshou.synth;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.xieshou.journal.Envelope;

/// Writes a city into a file instead of a journal: one envelope a line, as `POST /api/v1/entries` takes it.
public final class DryRun {
    private DryRun() {}

    /// @param file packed if its name ends in `.gz`
    /// @throws SynthProblem if it cannot be written
    public static Synth.Outcome write(City city, Path file) {
        long start = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(file);
                OutputStream packed =
                        file.toString().endsWith(".gz") ? new GZIPOutputStream(out, 1 << 16) : out;
                var lines =
                        new BufferedWriter(
                                new OutputStreamWriter(packed, StandardCharsets.UTF_8), 1 << 16)) {
            long entries = 0;
            for (Iterator<Envelope> all = city.envelopes().iterator(); all.hasNext(); entries++) {
                lines.write(EnvelopeLine.of(all.next()));
                lines.write('\n');
            }
            var took = Duration.ofNanos(System.nanoTime() - start);
            return new Synth.Outcome(city.households(), entries, 0, 0, new TreeMap<>(), took);
        } catch (IOException e) {
            throw SynthProblem.file(file.getFileName().toString(), e);
        }
    }
}
