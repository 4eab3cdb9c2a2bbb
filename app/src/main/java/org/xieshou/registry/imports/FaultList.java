package org.xieshou.registry.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.xieshou.registry.intake.FaultKind;
import org.xieshou.registry.intake.RowFault;
import tools.jackson.databind.json.JsonMapper;

/// The faults of one import while it runs, the first so many of them; packed for the table afterwards. They name cells,
/// never what stands in them.
final class FaultList {
    static final int MOST = 100_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<RowFault> faults = new ArrayList<>();
    private final Map<FaultKind, Integer> counts = new HashMap<>();

    synchronized void add(RowFault fault) {
        counts.merge(fault.kind(), 1, Integer::sum);
        if (faults.size() < MOST) {
            faults.add(fault);
        }
    }

    synchronized void clear() {
        faults.clear();
        counts.clear();
    }

    synchronized Map<FaultKind, Integer> counts() {
        return Map.copyOf(counts);
    }

    synchronized List<RowFault> all() {
        return List.copyOf(faults);
    }

    byte[] packed() {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(JSON.writeValueAsBytes(all()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static List<RowFault> unpacked(byte[] packed) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return Arrays.asList(JSON.readValue(zip, RowFault[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
