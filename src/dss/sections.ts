// What a person calls the part of the router's settings that a table or file belongs to.

/** The first that fits; table names are those of DSM (protocol.md 6), paths those of one SRM file. */
const SECTIONS: readonly (readonly [pattern: RegExp, section: string])[] = [
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

/** A friendly name for a table or a file item, or the raw name. */
export function sectionOf(name: string): string {
  return SECTIONS.find(([pattern]) => pattern.test(name))?.[1] ?? name
}
