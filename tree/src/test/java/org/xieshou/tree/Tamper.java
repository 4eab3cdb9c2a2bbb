package org.xieshou.tree;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.Comparator;
import java.util.Random;
import java.util.UUID;

/// What somebody with full access to the database, but without the key, might do to a journal. Each is done to entries
/// that the witness's checkpoint covers.
enum Tamper {
    CHANGE_A_FIELD {
        @Override
        void apply(MadeJournal journal, int witnessed, Random random) {
            int at = random.nextInt(witnessed);
            journal.rows.set(at, changed(journal.rows.get(at), random));
        }
    },
    MOVE_A_ROW {
        @Override
        void apply(MadeJournal journal, int witnessed, Random random) {
            Leaf row = journal.rows.remove(random.nextInt(witnessed));
            journal.rows.add(numbered(row, journal.rows.getLast().seq() + 1 + random.nextInt(3)));
        }
    },
    CHANGE_A_FIELD_AND_THE_TILES {
        @Override
        void apply(MadeJournal journal, int witnessed, Random random) {
            CHANGE_A_FIELD.apply(journal, witnessed, random);
            journal.sealAgain(THIEF);
            journal.checkpoints.removeLast();
        }
    },
    DELETE {
        @Override
        void apply(MadeJournal journal, int witnessed, Random random) {
            journal.rows.remove(random.nextInt(witnessed));
        }
    },
    DELETE_AND_CLOSE_UP {
        @Override
        void apply(MadeJournal journal, int witnessed, Random random) {
            journal.rows.remove(random.nextInt(witnessed));
            renumber(journal);
        }
    },
    INSERT {
        @Override
        void apply(MadeJournal journal, int witnessed, Random random) {
            int at = random.nextInt(witnessed);
            journal.rows.add(at, Made.leaf(at + 1L, random));
            renumber(journal);
        }
    },
    SWAP_TWO {
        @Override
        void apply(MadeJournal journal, int witnessed, Random random) {
            int at = random.nextInt(witnessed);
            int other = (at + 1 + random.nextInt(journal.rows.size() - 1)) % journal.rows.size();
            Collections.swap(journal.rows, at, other);
            renumber(journal);
        }
    },
    REORDER {
        @Override
        void apply(MadeJournal journal, int witnessed, Random random) {
            int from = random.nextInt(witnessed - 1);
            int to = Math.min(witnessed, from + 2 + random.nextInt(300));
            Collections.rotate(journal.rows.subList(from, to), 1);
            renumber(journal);
        }
    },
    CUT_OFF_THE_END {
        @Override
        void apply(MadeJournal journal, int witnessed, Random random) {
            int left = random.nextInt(witnessed);
            journal.rows.subList(left, journal.rows.size()).clear();
        }
    },
    RESTORE_AN_OLDER_STATE {
        @Override
        void apply(MadeJournal journal, int witnessed, Random random) {
            int size = 40 * (1 + random.nextInt((witnessed - 1) / 40));
            var older = new MadeJournal(size, size);
            take(journal, older);
        }
    },
    RESTORE_AND_GO_ON_OTHERWISE {
        @Override
        void apply(MadeJournal journal, int witnessed, Random random) {
            int size = journal.rows.size();
            RESTORE_AN_OLDER_STATE.apply(journal, witnessed, random);
            while (journal.rows.size() < size) {
                journal.rows.add(Made.leaf(journal.rows.size() + 1L, random));
            }
            journal.sealAgain(THIEF);
            journal.checkpoints.removeLast();
        }
    },
    REPLACE_EVERYTHING {
        @Override
        void apply(MadeJournal journal, int witnessed, Random random) {
            journal.rows.replaceAll(row -> Made.leaf(row.seq(), random));
            journal.checkpoints.clear();
            journal.sealAgain(THIEF);
            if (random.nextBoolean()) {
                journal.checkpoints.clear();
            }
        }
    },
    CHANGE_A_TILE {
        @Override
        void apply(MadeJournal journal, int witnessed, Random random) {
            long n = random.nextInt(witnessed / Tree.TILE_WIDTH);
            journal.tiles.computeIfPresent(n, (_, hashes) -> flipped(hashes, random));
        }
    },
    CHANGE_A_CHECKPOINT {
        @Override
        void apply(MadeJournal journal, int witnessed, Random random) {
            int which = random.nextInt(journal.checkpoints.size());
            String note = journal.checkpoints.get(which);
            int digit = NAME_LINE + random.nextInt(note.indexOf('\n', NAME_LINE) - NAME_LINE);
            char other = (char) ('1' + (note.charAt(digit) - '0' + random.nextInt(8)) % 9);
            journal.checkpoints.set(
                    which, note.substring(0, digit) + other + note.substring(digit + 1));
        }
    };

    static final SigningKey THIEF = Made.key(MadeJournal.NAME, 666);
    private static final RecordComponent[] FIELDS = Leaf.class.getRecordComponents();
    private static final Constructor<?> LEAF = Leaf.class.getDeclaredConstructors()[0];
    private static final int NAME_LINE = MadeJournal.NAME.length() + 1;

    abstract void apply(MadeJournal journal, int witnessed, Random random);

    /// Checkpoints are rows too: what the thief cannot sign he can at least take away.
    static void dropCheckpoints(MadeJournal journal, Random random) {
        journal.checkpoints.removeIf(_ -> random.nextBoolean());
    }

    private static void take(MadeJournal journal, MadeJournal other) {
        journal.rows = other.rows;
        journal.tiles = other.tiles;
        journal.checkpoints = other.checkpoints;
    }

    private static void renumber(MadeJournal journal) {
        for (int i = 0; i < journal.rows.size(); i++) {
            journal.rows.set(i, numbered(journal.rows.get(i), i + 1L));
        }
        journal.rows.sort(Comparator.comparingLong(Leaf::seq));
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] other = bytes.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }

    private static Leaf numbered(Leaf leaf, long seq) {
        return leaf.seq() == seq ? leaf : with(leaf, 0, seq);
    }

    /// Any field but the number.
    static Leaf changed(Leaf leaf, Random random) {
        int which = 1 + random.nextInt(FIELDS.length - 1);
        Object value = values(leaf)[which];
        Class<?> type = FIELDS[which].getType();
        Object other =
                switch (type.getSimpleName()) {
                    case "UUID" ->
                            value == null || random.nextBoolean()
                                    ? Made.id(random)
                                    : oneBit((UUID) value);
                    case "String" -> value + "x";
                    case "byte[]" -> flipped((byte[]) value, random);
                    default -> (Long) value + 1 + random.nextInt(1_000);
                };
        return with(leaf, which, other);
    }

    private static UUID oneBit(UUID id) {
        return new UUID(id.getMostSignificantBits() ^ 1, id.getLeastSignificantBits());
    }

    static Leaf with(Leaf leaf, String field, Object value) {
        for (int i = 0; i < FIELDS.length; i++) {
            if (FIELDS[i].getName().equals(field)) {
                return with(leaf, i, value);
            }
        }
        throw new IllegalArgumentException(field);
    }

    private static Leaf with(Leaf leaf, int which, Object value) {
        Object[] values = values(leaf);
        values[which] = value;
        try {
            return (Leaf) LEAF.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("a leaf is a public record", impossible);
        }
    }

    private static Object[] values(Leaf leaf) {
        var values = new Object[FIELDS.length];
        try {
            for (int i = 0; i < FIELDS.length; i++) {
                values[i] = FIELDS[i].getAccessor().invoke(leaf);
            }
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("a leaf is a public record", impossible);
        }
        return values;
    }
}
