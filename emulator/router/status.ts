// What public clients query besides backups: the router's load, and whether it is online. Shapes as in synology-srm.
import type { Reply } from './reply.ts'

const TOTAL_KIB = 1_048_576

/** Answers SYNO.Core.System.Utilization get. */
export function answerUtilization(): Reply {
  return {
    kind: 'data',
    data: {
      cpu: {
        '15min_load': 8,
        '1min_load': 19,
        '5min_load': 9,
        device: 'System',
        other_load: 1,
        system_load: 6,
        user_load: 1,
      },
      disk: { disk: [] },
      memory: {
        avail_real: 309_484,
        avail_swap: 0,
        buffer: 67_712,
        cached: 122_960,
        device: 'Memory',
        memory_size: TOTAL_KIB,
        real_usage: 36,
        total_real: 971_324,
        total_swap: 0,
      },
      network: [{ device: 'total', rx: 41_741, tx: 42_506 }],
      time: Math.floor(Date.now() / 1000),
    },
  }
}

/** Answers SYNO.Mesh.Network.WANStatus get. */
export function answerWanStatus(): Reply {
  return { kind: 'data', data: { wan_connected: true } }
}
