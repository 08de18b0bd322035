import { totalmem } from 'node:os';

/** Server settings by name, given on the command line so that they are this release's, whatever the cluster's file says. */
export type ServerSettings = Readonly<Record<string, string>>;

/**
 * Settings of an engine of our own. Nothing acknowledged may be lost, nothing of a row may reach the log:
 * the text of an error, its detail and a statement's parameters can all quote an identity number.
 */
export function serverSettings(socketDirectory: string): ServerSettings {
  const megabytes = Math.floor(totalmem() / 1_048_576);
  const buffers = Math.min(1024, Math.max(128, Math.floor(megabytes / 8)));
  return {
    // Reached through a socket in a directory of mode 0700 only. The bundled OpenSSL is old: never TCP.
    listen_addresses: '',
    unix_socket_directories: socketDirectory,
    unix_socket_permissions: '0700',
    port: '5432',
    max_connections: '100',
    superuser_reserved_connections: '3',
    max_locks_per_transaction: '256',
    shared_buffers: `${buffers}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(megabytes / 2))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_destination: 'stderr',
    logging_collector: 'off',
    log_line_prefix: '%m [%p] ',
    // Errors are not written at all: the program logs their codes.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_statement: 'none',
    log_min_duration_statement: '2000',
    log_checkpoints: 'off',
  };
}
