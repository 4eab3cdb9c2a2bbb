package org.xieshou.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xieshou.shared.Worded;

/// One field of an entry's body as people read it.
///
/// @param path where it stands: `items/0/quantity`
/// @param label the message keys of its names, outer ones first
/// @param no which of several, from 1; 0 where there is only one
public record FieldLine(String path, List<String> label, int no, Value value) {
    public FieldLine {
        label = List.copyOf(label);
    }

    /// What the field holds, by its type.
    public sealed interface Value {}

    public record Words(String text) implements Value {}

    /// One of a list of codes. Its word is the message `entries.<room>.field.<name>.<code>`, or `<room>.<name>.<code>`
    /// where the room's pages say it so.
    public record Coded(String room, String name, String code) implements Value {}

    public record Money(long fen) implements Value {}

    public record Day(LocalDate day) implements Value {}

    public record YesNo(boolean yes) implements Value {}

    /// A unit by its id.
    public record OfUnit(String unit) implements Value {}

    /// An area by its number.
    public record OfArea(int area) implements Value {}

    /// Another entry, which may lie out of reach.
    public record OfEntry(UUID entry) implements Value {}

    public record OfHousehold(UUID household) implements Value {}

    /// Somebody on the staff.
    public record OfStaff(UUID staff) implements Value {}

    /// A language by its BCP 47 tag, such as `kk-Arab-CN`.
    public record Tongue(String tag) implements Value {}

    /// In the words of its room.
    public record Told(Worded words) implements Value {}

    /// The reader's role does not see it.
    public record Reserved() implements Value {}

    /// Only the end of it is ever shown.
    public record LastFour(String end) implements Value {}
}
