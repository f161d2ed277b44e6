/** The runs of deployments. `told`: everybody has been told how it ended. `record`: the whole run, as JSON. */
export const deploymentsMigration = {
  name: 'the runs of deployments',
  sql: `
    CREATE TABLE deployment_run (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      deployment TEXT NOT NULL,
      commit_hash TEXT NOT NULL,
      finished INTEGER NOT NULL,
      told INTEGER NOT NULL,
      record TEXT NOT NULL
    ) STRICT;
    CREATE INDEX deployment_run_of ON deployment_run (deployment, number);
    CREATE INDEX deployment_run_commit ON deployment_run (deployment, commit_hash);
    CREATE INDEX deployment_run_loose ON deployment_run (number) WHERE finished = 0 OR told = 0;
  `,
} as const;
