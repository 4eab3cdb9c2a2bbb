package org.xieshou.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.shared.Ids;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads an array of envelopes. Bodies are taken as the bytes that were sent: what the tree hashes must not depend on
/// how we would have written them.
@Component
public final class EnvelopeReader {
    public static final int MOST_ENTRIES = 500;
    private static final int MOST_BODY = 16 * 1024;
    private static final Pattern KIND =
            Pattern.compile("[a-z][a-z-]{0,30}\\.[a-z][a-z-]{0,30}@[1-9][0-9]{0,2}");

    private final JsonFactory factory =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(12).build())
                    .build();

    /// @param envelope null if this one could not be read; then `id` (if it could) and `where` say what is wrong
    /// @param from where it begins in the call, in bytes
    /// @param to where it ends
    public record Read(
            @Nullable Envelope envelope,
            @Nullable UUID id,
            @Nullable String where,
            int from,
            int to) {}

    /// @throws JournalProblem if it is no JSON array of objects, or too many
    public List<Read> read(byte[] json, Actor actor) {
        var read = new ArrayList<Read>();
        try (var parser =
                factory.createParser(tools.jackson.core.ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw JournalProblem.unreadable();
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                if (read.size() == MOST_ENTRIES) {
                    throw JournalProblem.tooMany(MOST_ENTRIES);
                }
                read.add(new Fields(actor).read(parser, json));
            }
            if (parser.currentToken() != JsonToken.END_ARRAY || parser.nextToken() != null) {
                throw JournalProblem.unreadable();
            }
            return read;
        } catch (JacksonException _) {
            throw JournalProblem.unreadable();
        }
    }

    private static final class Fields {
        private final Actor actor;
        private @Nullable UUID id;
        private @Nullable String kind;
        private @Nullable UUID subject;
        private @Nullable UUID person;
        private @Nullable UUID occasion;
        private @Nullable String unit;
        private @Nullable UUID device;
        private long dseq;
        private @Nullable Instant happened;
        private @Nullable Instant sent;
        private long basedOn = -1;
        private @Nullable UUID corrects;
        private byte @Nullable [] body;
        private byte @Nullable [] salt;
        private @Nullable String fault;

        Fields(Actor actor) {
            this.actor = actor;
        }

        Read read(JsonParser parser, byte[] json) {
            int begins = (int) parser.currentTokenLocation().getByteOffset();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                var token = parser.nextToken();
                if (name.equals("body") && token == JsonToken.START_OBJECT) {
                    int from = (int) parser.currentTokenLocation().getByteOffset();
                    parser.skipChildren();
                    int to = (int) parser.currentLocation().getByteOffset();
                    body = Arrays.copyOfRange(json, from, to);
                } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                    parser.skipChildren();
                    fault(name, name.equals("body") ? "not-an-object" : "unknown-field");
                } else if (token != JsonToken.VALUE_NULL) {
                    take(name, parser.getString());
                }
            }
            return result(begins, (int) parser.currentLocation().getByteOffset());
        }

        private void take(String name, String value) {
            try {
                switch (name) {
                    case "id" -> id = UUID.fromString(value);
                    case "kind" -> kind = value;
                    case "subject" -> subject = UUID.fromString(value);
                    case "person" -> person = UUID.fromString(value);
                    case "occasion" -> occasion = UUID.fromString(value);
                    case "unit" -> unit = value;
                    case "device" -> device = UUID.fromString(value);
                    case "dseq" -> dseq = Long.parseLong(value);
                    case "happened" -> happened = moment(value);
                    case "sent" -> sent = moment(value);
                    case "basedOn" -> basedOn = Long.parseLong(value);
                    case "corrects" -> corrects = UUID.fromString(value);
                    case "salt" -> salt = salt(value);
                    default -> fault(name, "unknown-field");
                }
            } catch (IllegalArgumentException | DateTimeParseException _) {
                fault(name, "unreadable");
            }
        }

        /// A clock may be decades off, but none of ours shows years that no database keeps.
        private static Instant moment(String value) {
            var moment = OffsetDateTime.parse(value);
            if (moment.getYear() < 1 || moment.getYear() > 9999) {
                throw new IllegalArgumentException("year");
            }
            return moment.toInstant();
        }

        private static byte[] salt(String value) {
            var bytes = Base64.getDecoder().decode(value);
            if (bytes.length != Seal.SALT) {
                throw new IllegalArgumentException("salt");
            }
            return bytes;
        }

        private void fault(String name, String what) {
            // A name that a stranger chose may itself be personal: only our own names are repeated.
            fault = what.equals("unknown-field") ? what : name + " " + what;
        }

        private Read result(int from, int to) {
            if (fault == null) {
                missing();
            }
            if (fault != null || id == null || kind == null || happened == null || body == null) {
                return new Read(null, id, fault, from, to);
            }
            var sender = device == null ? Ids.named("api:" + actor.id()) : device;
            var done = unit == null ? actor.unit() : unit;
            return new Read(
                    new Envelope(
                            id,
                            kind,
                            subject,
                            person,
                            occasion,
                            done,
                            sender,
                            device == null ? 0 : dseq,
                            happened,
                            sent,
                            basedOn,
                            corrects,
                            body,
                            salt),
                    id,
                    null,
                    from,
                    to);
        }

        private static boolean isUnit(String unit) {
            return !unit.isBlank()
                    && unit.length() <= 40
                    && unit.chars().noneMatch(Character::isISOControl);
        }

        private void missing() {
            if (id == null) {
                fault = "id missing";
            } else if (kind == null || !KIND.matcher(kind).matches()) {
                fault = "kind " + (kind == null ? "missing" : "unreadable");
            } else if (happened == null) {
                fault = "happened missing";
            } else if (body == null) {
                fault = "body missing";
            } else if (body.length > MOST_BODY) {
                fault = "body too-long";
            } else if (unit != null && !isUnit(unit)) {
                fault = "unit unreadable";
            } else if (dseq < 0 || basedOn < -1) {
                fault = "dseq unreadable";
            }
        }
    }
}
