package org.xieshou.registry.intake;

/// A sort of fault and what it cost: the same one may leave out a household here and only a value there.
public record FaultKind(FaultCode code, Effect effect) {}
