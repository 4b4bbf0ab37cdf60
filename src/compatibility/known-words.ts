// The words that a compatibility report may show in names of files and tables: those of systems and settings. Whatever is not
// on the list may be a name that the owner chose, and becomes an ellipsis.

const KNOWN_WORDS: ReadonlySet<string> = new Set(
  [
    // Containers, folders and extensions.
    'configbkp confbkp syno synology db info config conf cfg ini json xml yaml txt sh key crt cer pem csr p12 pub tgz tar gz',
    'srm dsm usr local etc var lib opt packages target bin sbin tmp home root share web webman default defaults private',
    // Tables.
    'tb table tables list lists member members group groups user users volume volumes rule rules id ids idmap map quota',
    'privilege privileges delegation bandwidth advanced app apps application auto backup scheduler schedule task tasks',
    'smartblock nfs smb cifs ftp sftp ssh afp webdav rsync snmp advanced setting settings option options profile profiles',
    'name value key path size description fs type gid uid mode owner expired upload download speed start end total count',
    'sharestatus ftype fname comment remark enable enabled disabled active order priority level action protocol source',
    'destination sourceport destport address range mask prefix metric class kind format category json text hash salt',
    // A router.
    'router network net lan wan wlan wifi wireless radio mesh node nodes ssid guest iot vlan bridge port ports forward',
    'forwarding portforward trigger nat upnp dmz firewall fw iptables ebtables ipset policy policies qos traffic control',
    'dhcp dhcpd dhcpserver reservation reservations lease leases dns dnsmasq resolv hosts host hostname ddns pppoe ppp',
    'ipv4 ipv6 ip route routes router static gateway interface interfaces eth mac filter filters access acl block autoblock',
    'allow deny safe parental device devices synongfw ngfw nsm netfilter threat prevention tps ips ids log logs syslog',
    'vpn openvpn pptp l2tp ipsec sstp tls ssl ca cert certs certificate certificates server client radius ldap domain',
    'time ntp zone timezone notification notify mail sms push led reboot power usb print printer storage file files station',
    'security login account accounts password passwd shadow otp dos protection blocklist allowlist system sys service services',
    'synoinfo synoautoblock conntrack hostapd wpa supplicant wps smart connect steering band beamforming mode version update',
    'upgrade package meta metadata state status data database type types main secondary primary external internal global',
  ].flatMap((line) => line.split(' ')),
)
const MAX_NAME_CHARACTERS = 200
const UNKNOWN = '…'

/** Returns a path in which a name with an unknown word is an ellipsis, but keeps a known extension: `ConfigBkp/srm/etc/….conf`. */
export function rationPath(path: string): string {
  return path.slice(0, MAX_NAME_CHARACTERS).split('/').map(rationFile).join('/')
}

function rationFile(name: string): string {
  if (name === '' || isKnown(name)) return name
  const extension = /\.([A-Za-z\d]+)$/.exec(name)?.[1] ?? ''
  return isKnown(extension) ? `${UNKNOWN}.${extension}` : UNKNOWN
}

function isKnown(name: string): boolean {
  return (
    /^[\w.-]+$/.test(name) && name.split(/[_.-]+/).every((word) => word === '' || KNOWN_WORDS.has(word.toLowerCase()))
  )
}

/** Returns the name of a table or column in which each unknown word is an ellipsis: `confbkp_…_tb`. */
export function rationName(name: string): string {
  if (!/^\w{1,200}$/.test(name)) return UNKNOWN
  return name
    .replace(/[A-Za-z\d]+/g, (word) => (KNOWN_WORDS.has(word.toLowerCase()) ? word : UNKNOWN))
    .replace(/…[…_]*…/g, UNKNOWN)
}
