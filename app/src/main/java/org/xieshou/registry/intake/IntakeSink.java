package org.xieshou.registry.intake;

/// Takes what an intake finds, one by one, in the order of the file; households whose rows stand apart come last.
public interface IntakeSink {
    void household(HouseholdRow household);

    void fault(RowFault fault);

    /// For looking only: everything is counted and dropped.
    IntakeSink NOTHING =
            new IntakeSink() {
                @Override
                public void household(HouseholdRow household) {}

                @Override
                public void fault(RowFault fault) {}
            };
}
