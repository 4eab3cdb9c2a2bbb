package org.xieshou.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Something that went wrong and that a person or a machine can be told.
///
/// Each room has one list of them, `…Problem`. A code such as `registry.household-not-found` is
/// also the key of the sentence shown to the person, and `registry.household-not-found.maybe` the
/// key of the line that says what may help. The details fill `{0}`, `{1}` … of both, in their order;
/// they are shown and logged, so nothing personal belongs there.
public abstract class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;
    private final transient Map<String, Object> details;

    /// @param code `room.what-happened`, stable for ever
    /// @param status the HTTP status, 400 to 599
    protected Problem(String code, int status, Detail... details) {
        super(code);
        if (!code.matches("[a-z]+\\.[a-z0-9-]+") || status < 400 || status > 599) {
            throw new IllegalArgumentException(code + " " + status);
        }
        this.code = code;
        this.status = status;
        var map = new LinkedHashMap<String, Object>();
        for (Detail detail : details) {
            map.put(detail.name(), detail.value());
        }
        this.details = Collections.unmodifiableMap(map);
    }

    public final String code() {
        return code;
    }

    public final int status() {
        return status;
    }

    /// The values of the sentence, in its order.
    public final Map<String, Object> details() {
        return details;
    }

    /// A safe value for the sentence: an id, a count, a date, a name of a thing.
    protected static Detail detail(String name, Object value) {
        return new Detail(name, value);
    }

    /// One named value of a problem.
    public record Detail(String name, Object value) {}
}
