-- Servers keep who may what in memory until this moves.
create table access.changed(one boolean primary key default true check (one), seq bigint not null);
comment on table access.changed is 'The last entry that changed who may what: one row';
call access.open_to_all('access.changed');
