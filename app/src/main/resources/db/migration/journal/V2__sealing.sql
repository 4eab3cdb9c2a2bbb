-- The growing edge of the tree at each checkpoint: tiles that are not full yet, so that its root can be worked out again from
-- what is stored. Full tiles are in journal.tile. Both are written by the sealer, with the system's login, and never changed.
create table journal.tile_part(
  level smallint, n bigint, width smallint check (width between 1 and 255),
  hashes bytea not null check (octet_length(hashes) = width * 32), primary key (level, n, width));
alter table journal.tile add constraint full_tile check (octet_length(hashes) = 8192);
alter table journal.checkpoint add constraint root_of_32 check (octet_length(root) = 32);
comment on table journal.tile is 'Full tiles of the tree over entries: 256 hashes of one level';
comment on table journal.tile_part is 'Tiles that were not full yet when a checkpoint was signed';
comment on table journal.checkpoint is 'Signed heads of the tree (C2SP tlog-checkpoint): whoever holds one can prove what was changed since';
grant select, insert on journal.tile_part to xieshou_system;
grant select on journal.tile_part to xieshou_app;
