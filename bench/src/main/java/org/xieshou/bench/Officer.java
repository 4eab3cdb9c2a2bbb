package org.xieshou.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.xieshou.access.Role;

/// Somebody who works with the pages.
///
/// @param homes some of the households in reach
record Officer(String login, Role role, List<Home> homes) {
    /// @param words the head's name as it is looked for: the name, its readings, its initials
    record Home(UUID id, int area, List<String> words, String last4) {
        Home {
            words = List.copyOf(words);
        }

        String name() {
            return words.getFirst();
        }

        String reading() {
            return words.size() > 1 ? words.get(1) : name();
        }

        String initials() {
            return words.getLast();
        }
    }

    Officer {
        homes = List.copyOf(homes);
    }

    boolean isOfTheCity() {
        return role == Role.COORDINATOR;
    }

    Home any(SplittableRandom random) {
        return homes.get(random.nextInt(homes.size()));
    }
}
