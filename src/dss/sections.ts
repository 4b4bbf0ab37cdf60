// Names of the parts of the router's settings, by table or file.

/** The first match wins. Table names come from DSM (protocol.md 6), paths from one SRM file. */
const SECTIONS: readonly (readonly [pattern: RegExp, section: string])[] = [
  [/^sqlite_/, 'Database structure'],
  [/^confbkp_group/, 'Groups'],
  [/^confbkp_user/, 'Users'],
  [/^confbkp_(?:share|volume)/, 'Shared folders'],
  [/^confbkp_nfs/, 'NFS'],
  [/^confbkp_scheduler/, 'Task scheduler'],
  [/^confbkp_smartblock/, 'Account protection'],
  [/^confbkp_app/, 'Application privileges'],
  [/^confbkp_config/, 'General settings'],
  [/dhcp/i, 'DHCP'],
  [/port_?-?forward|portfwd|upnp/i, 'Port forwarding'],
  [/wi-?fi|wireless|wlan|hostapd|ssid/i, 'Wi-Fi'],
  [/cert|\.(?:crt|pem|key)$/i, 'Certificates'],
  [/mesh/i, 'Mesh'],
  [/ddns/i, 'DDNS'],
  [/vpn|ipsec|wireguard|openvpn/i, 'VPN'],
  [/firewall|iptables|synongfw|threat|(?:^|[/_])fw(?:[/_]|$)/i, 'Firewall and traffic control'],
  [/sched|cron/i, 'Task scheduler'],
  [/user|passwd|shadow/i, 'Users'],
  [/group/i, 'Groups'],
  [/share|smb|samba/i, 'Shared folders'],
  [/\/config_info$/, 'Backup information'],
]

/** Returns a friendly name for a table or a file item, or the raw name. */
export function sectionOf(name: string): string {
  return SECTIONS.find(([pattern]) => pattern.test(name))?.[1] ?? name
}
