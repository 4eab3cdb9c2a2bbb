package org.xieshou.visits.web;

import java.time.LocalDate;
import java.util.Optional;
import org.xieshou.registry.Household.Identity;
import org.xieshou.registry.Phone;
import org.xieshou.visits.Doorstep;

/// A phone for a household that had none: the whole statement of the household, with the phone in it.
final class PhonePart {
    private PhonePart() {}

    static Optional<Part> of(Fields fields, Doorstep door) {
        var household = door.unreached();
        var written = fields.text("phone", 40);
        if (household == null || written.isEmpty()) {
            return Optional.empty();
        }
        var phone = written.flatMap(Phone::find);
        fields.errors().require(phone.isPresent(), "phone", "visits.error.phone");
        return phone.map(found -> restated(household).with("phone", found.digits()));
    }

    private static Part restated(Identity household) {
        return Part.of("registry.household@1")
                .with("area", household.area())
                .with("number", Optional.ofNullable(household.number()))
                .with("group", Optional.ofNullable(household.hamlet()))
                .with("address", Optional.ofNullable(household.address()))
                .with("language", Optional.ofNullable(household.language()))
                .with(
                        "registered",
                        Optional.ofNullable(household.registered()).map(LocalDate::toString));
    }
}
