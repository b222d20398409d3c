/** Every service of the facts with its ports, by number: what content may add to, and must never lose. */
export const expectedServices: readonly (readonly [string, readonly number[]])[] = `
port-0:0 tcpmux:1 echo:7 discard:9 systat:11 daytime:13 qotd:17 chargen:19 ftp:20+21 ssh:22
telnet:23 smtp:25 time:37 nameserver:42 whois:43 tacacs:49 dns:53 dhcp:67+68 tftp:69 gopher:70
finger:79 http:80 kerberos:88 iso-tsap:102 dicom:104 pop2:109 pop3:110 sunrpc:111 ident:113
simple-ftp:115 nntp:119 ntp:123 msrpc:135 netbios:137+138+139 imap:143 snmp:161+162 xdmcp:177
bgp:179 irc:194 smux:199 bgmp:264 tacacss:300 ptp:319+320 rpki-rtr:323 ldap:389 slp:427
https:443 snpp:444 smb:445 kpasswd:464 submissions:465 ike:500 modbus:502 rexec:512 rlogin:513
rsh:514 syslog:514 lpd:515 talk:517+518 rip:520 ripng:521 ncp:524 uucp:540
klogin-kshell:543+544 dhcpv6:546+547 afp:548 rtsp:554 nntps:563 submission:587
http-rpc-epmap:593 syslog-conn:601 ipmi:623 ipp:631 ldaps:636 msdp:639 ldp:646
dhcp-failover:647 ha-cluster:694 epp:700 kerberos-adm:749 modbus-secure:802 netconf:830
dot:853 iscsi-system:860 twamp:862 rsync:873 vmware-902:902 rndc:953 ftps:989+990 telnets:992
imaps:993 pop3s:995 socks:1080 openvpn:1194 notes:1352 mssql:1433 mssql-browser:1434
citrix-ica:1494 oracle:1521 radius-legacy:1645+1646 l2tp:1701 h323-gatekeeper:1719 h323:1720
pptp:1723 radius:1812+1813 mqtt:1883 ssdp:1900 hsrp:1985 sccp:2000 nfs:2049 netflow:2055
radsec:2083 docker:2375+2376 mgcp:2427+2727 squid:3128 glbp:3222 iscsi:3260
global-catalog:3268+3269 mysql:3306 rdp:3389 stun:3478 svn:3690 ipsec-nat-t:4500 ipfix:4739
smart-install:4786 vxlan:4789 rtp:5004+5005 sip:5060+5061 xmpp:5222+5269 capwap:5246+5247
mdns:5353 llmnr:5355 postgresql:5432 amqp:5672 coap:5683+5684 vnc:5900 winrm:5985+5986
x11:6000 redis:6379 kubernetes:6443 syslog-tls:6514 irc-practice:6667 ircs:6697 http-alt:8080
puppet:8140 https-alt:8443 mqtts:8883 jetdirect:9100 elasticsearch:9200 git:9418
snmp-tls:10161+10162 memcached:11211 dnp3:20000 mongodb:27017 traceroute:33434
ethernet-ip:44818 bacnet:47808 wireguard:51820
`
  .trim()
  .split(/\s+/)
  .map((entry) => {
    const [id = '', ports = ''] = entry.split(':');
    return [id, ports.split('+').map(Number)];
  });
