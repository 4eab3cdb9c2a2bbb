package org.xieshou.synth;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Random numbers that are the same for the same seed on every machine and Java (SplitMix64): so a city can be made
/// again byte by byte. Not for secrets.
final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /// Dice of their own for one thing of a city, whatever was thrown for other things before.
    static Dice of(long seed, String what, long number) {
        long mixed = mix(seed + STEP);
        for (int i = 0; i < what.length(); i++) {
            mixed = mix(mixed ^ what.charAt(i));
        }
        return new Dice(mix(mixed + number * STEP));
    }

    long next() {
        state += STEP;
        return mix(state);
    }

    /// From 0 to `bound` - 1.
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /// From `least` to `most`, both included.
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean percent(double percent) {
        return (next() >>> 11) * 0x1.0p-53 < percent / 100;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /// The index of one of the weights, heavier ones more often.
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = below(sum);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index++];
        }
        return index;
    }

    void shuffle(int[] numbers) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int j = below(i + 1);
            int kept = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = kept;
        }
    }

    /// A UUIDv7 of that moment.
    UUID v7(Instant moment) {
        return new UUID((moment.toEpochMilli() << 16) | 0x7000L | (next() >>> 52), low());
    }

    /// A UUIDv8.
    UUID v8() {
        return new UUID((next() & ~0xF000L) | 0x8000L, low());
    }

    private long low() {
        return (next() >>> 2) | 0x8000000000000000L;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
